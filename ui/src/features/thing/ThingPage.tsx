import { BodyShort, Button, Link } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { kindInWords } from "../../components/marks/kindWords";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { Responses, voicesOf } from "../../components/responses/Responses";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import { CameFrom } from "../../components/text/CameFrom";
import { SharedTextField } from "../../components/text/SharedTextField";
import { Undecided } from "../../components/text/Undecided";
import { WhoCanRead } from "../../components/text/WhoCanRead";
import { flushDocument } from "../../components/text/sessions";
import { useSeen } from "../../components/text/useSeen";
import { momentIn, wordsIn } from "../../components/text/valueOf";
import type { CaseId, CaseView, DocumentId, DocumentView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface ThingPageProps {
  readonly caseId: CaseId;
  readonly document: DocumentId;
  /** What stands between who can read and the ways on; without it, all texts of the thing. */
  readonly children?: (caseView: CaseView, view: DocumentView) => ReactNode;
}

/** One thing of the practice: what it is, who can read it, what stands in it, and its history. */
export function ThingPage({ caseId, document, children }: ThingPageProps) {
  const opened = useAnswer("case_open", { case: caseId });
  const thing = useAnswer("document_open", { document });
  useSeen(thing.data);
  return (
    <Page>
      <Shown query={opened}>
        {(caseView) => (
          <Shown query={thing}>
            {(view) => (
              <Thing caseView={caseView} view={view}>
                {children === undefined ? <Texts view={view} /> : children(caseView, view)}
              </Thing>
            )}
          </Shown>
        )}
      </Shown>
    </Page>
  );
}

interface ThingProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
  readonly children: ReactNode;
}

function Thing({ caseView, view, children }: ThingProps) {
  const { t, format } = useText();
  const kind = kindInWords(t, view);
  const title = wordsIn(view, "title");
  const shielded = caseView.card.shielding !== "none";
  const name = view.author.me ? t.writing.you : view.author.name || t.common.unknownName;
  const lead = [title === "" ? null : kind, t.writing.note.by(name, format.day(momentIn(view, "happened_at") ?? view.created_at))];
  return (
    <>
      <BackToCase view={caseView} />
      <PageTitle windowTitle={shielded ? t.common.shielded : title || kind} lead={lead.filter((words) => words !== null).join(" · ")}>
        {title || kind}
      </PageTitle>
      <CameFrom caseView={caseView} view={view} />
      <WhoCanRead space={view.space} />
      {view.read_only ? <BodyShort>{t.writing.text.readOnly}</BodyShort> : null}
      {view.archived ? <BodyShort>{t.writing.text.archived}</BodyShort> : null}
      <Undecided caseView={caseView} view={view} />
      {children}
      <Responses view={view} voices={voicesOf(caseView)} />
      <Ways caseView={caseView} view={view} />
    </>
  );
}

function Texts({ view }: { readonly view: DocumentView }) {
  return view.texts.map(({ field }) => <SharedTextField key={field} view={view} field={field} hideReaders quiet />);
}

function Ways({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const archive = useCommand("document_archive");
  const put = async () => {
    if (view.archived || (await flushDocument(view.document))) archive.mutate({ document: view.document, archived: !view.archived });
  };
  return (
    <section className="felles-actions" aria-label={t.writing.note.actions}>
      <Link href={hrefOf({ at: "history", case: caseView.card.case, document: view.document })}>{t.writing.history}</Link>
      {view.read_only ? null : (
        <Button variant="tertiary" data-color="neutral" loading={archive.isPending} onClick={() => void put()}>
          {view.archived ? t.writing.note.restore : t.writing.note.archive}
        </Button>
      )}
      {archive.error === null ? null : <ProblemNote problem={archive.error} />}
    </section>
  );
}
