import { PrinterSmallIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Link } from "@navikt/ds-react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { printNoted } from "../../components/print/printing";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import type { AboutView, CaseId, CaseView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { AboutEntries } from "./AboutEntries";
import { HandOver } from "./HandOver";
import { Openings } from "./Openings";
import "./participant.css";

/** Everything written about the participant that they may read, and who has opened it: one page that can be printed. */
export function AboutPage({ caseId }: { readonly caseId: CaseId }) {
  const opened = useAnswer("case_open", { case: caseId });
  const about = useAnswer("about_participant", { case: caseId });
  return (
    <Page>
      <Shown query={opened}>{(view) => <Shown query={about}>{(all) => <About view={view} about={all} />}</Shown>}</Shown>
    </Page>
  );
}

function About({ view, about }: { readonly view: CaseView; readonly about: AboutView }) {
  const { t } = useText();
  const words = t.participant.about;
  const printing = useCommand("case_print");
  const mine = view.card.my_role === "participant";
  const shielded = view.card.shielding !== "none";
  const name = about.name || t.words.role.participant;
  const title = mine ? words.mine : words.of(name);
  return (
    <div className={shielded ? "felles-about-me felles-about-me--shielded" : "felles-about-me"}>
      <BackToCase view={view} />
      <PageTitle lead={mine ? words.leadMine : words.lead(name)} windowTitle={shielded ? t.common.shielded : title}>
        {title}
      </PageTitle>
      <div className="felles-about-me__ways">
        <Link href={hrefOf({ at: "read", case: view.card.case })}>{words.read}</Link>
        {shielded ? (
          <BodyShort className="felles-quiet">{words.noPrint}</BodyShort>
        ) : (
          <Button variant="secondary" data-color="neutral" icon={<PrinterSmallIcon aria-hidden />} onClick={() => printing.mutate({ case: view.card.case }, { onSuccess: printNoted })} loading={printing.isPending}>
            {words.print}
          </Button>
        )}
      </div>
      {printing.error === null ? null : <ProblemNote problem={printing.error} heading={words.notPrinted} />}
      {mine ? null : <HandOver caseId={view.card.case} name={name} />}
      <AboutEntries entries={about.entries} parties={view.parties} />
      {about.more ? <BodyLong>{words.more}</BodyLong> : null}
      <Openings caseId={view.card.case} held />
    </div>
  );
}
