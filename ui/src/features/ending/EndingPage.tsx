import { BodyLong, Button, Heading, Link } from "@navikt/ds-react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { go, hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import type { CaseId, CaseView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Deleted } from "./Deleted";
import { EndingWords } from "./EndingWords";
import { Ways } from "./Ways";
import "./ending.css";

/** Tapering, pausing and ending, with the same weight as anything else: no blame, what we take along, and what is deleted when. */
export function EndingPage({ caseId }: { readonly caseId: CaseId }) {
  const opened = useAnswer("case_open", { case: caseId });
  return (
    <Page>
      <Shown query={opened}>{(view) => <Ending view={view} />}</Shown>
    </Page>
  );
}

function Ending({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.participant.ending;
  const shielded = view.card.shielding !== "none";
  return (
    <>
      <BackToCase view={view} />
      <PageTitle lead={words.lead} {...(shielded ? { windowTitle: t.common.shielded } : {})}>
        {words.heading}
      </PageTitle>
      {view.taken_out ? null : <Ways view={view} />}
      <TakenAlong view={view} />
      <Deleted view={view} />
      <section>
        <Heading level="2" size="small">
          {words.next}
        </Heading>
        <BodyLong>{words.nextLead}</BodyLong>
        <Link href={hrefOf({ at: "digest", case: view.card.case })}>{words.digest}</Link>
      </section>
    </>
  );
}

function TakenAlong({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.participant.ending;
  const things = useAnswer("thing_list", { case: view.card.case, kinds: ["ending"], archived: false });
  const begin = useCommand("thing_begin");
  const start = () => begin.mutate({ case: view.card.case, space: "shared", kind: "ending", fields: [], texts: [] });
  return (
    <section>
      <Heading level="2" size="small">
        {words.words}
      </Heading>
      <BodyLong spacing>{words.wordsLead}</BodyLong>
      <Shown query={things}>
        {(endings) =>
          endings[0] === undefined ? (
            <>
              {view.taken_out ? null : (
                <Button variant="secondary" loading={begin.isPending} onClick={start}>
                  {words.begin}
                </Button>
              )}
              {begin.error === null ? null : <ProblemNote problem={begin.error} />}
            </>
          ) : (
            <Along view={view} document={endings[0].document} />
          )
        }
      </Shown>
    </section>
  );
}

function Along({ view, document }: { readonly view: CaseView; readonly document: string }) {
  const { t } = useText();
  const opened = useAnswer("document_open", { document });
  return (
    <>
      <Shown query={opened}>{(thing) => <EndingWords caseView={view} view={thing} />}</Shown>
      <Button variant="tertiary" data-color="neutral" onClick={() => go({ at: "thing", case: view.card.case, document })}>
        {t.participant.response.give}
      </Button>
    </>
  );
}
