import { Page } from "../../components/page/Page";
import { Shown } from "../../components/state/Shown";
import { useSeen } from "../../components/text/useSeen";
import type { CaseId, DocumentId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { FieldMode } from "./FieldMode";
import { Visit } from "./Visit";

/** A visit, talk or call; `field` is the one-hand mode out at the workplace. */
export function VisitPage({ caseId, document, field }: { readonly caseId: CaseId; readonly document: DocumentId; readonly field: boolean }) {
  const opened = useAnswer("case_open", { case: caseId });
  const visit = useAnswer("document_open", { document });
  useSeen(visit.data);
  return (
    <Page>
      <Shown query={opened}>
        {(caseView) => (
          <Shown query={visit}>{(view) => (field ? <FieldMode caseView={caseView} view={view} /> : <Visit caseView={caseView} view={view} />)}</Shown>
        )}
      </Shown>
    </Page>
  );
}
