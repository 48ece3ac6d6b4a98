import type { CaseId, DocumentId } from "../../core/contract";

/** Who wrote what when in one document. */
export function HistoryPage(_: { readonly caseId: CaseId; readonly document: DocumentId }) {
  return null;
}
