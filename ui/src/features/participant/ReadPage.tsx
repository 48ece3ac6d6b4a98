import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import type { CaseId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { PlainReader } from "./PlainReader";

/** Everything for the participant to read, one text at a time. */
export function ReadPage({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText();
  const opened = useAnswer("case_open", { case: caseId });
  const about = useAnswer("about_participant", { case: caseId });
  return (
    <Page>
      <Shown query={opened}>
        {(view) => (
          <>
            <BackToCase view={view} />
            <PageTitle lead={t.participant.read.lead} {...(view.card.shielding === "none" ? {} : { windowTitle: t.common.shielded })}>
              {t.participant.read.heading}
            </PageTitle>
            <Shown query={about}>{({ entries }) => <PlainReader entries={entries} />}</Shown>
          </>
        )}
      </Shown>
    </Page>
  );
}
