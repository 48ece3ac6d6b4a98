import type { CaseId, DocumentId } from "../../core/contract";

/** The note editor. */
export function NotePage(_: { readonly caseId: CaseId; readonly document: DocumentId }) {
  return null;
}
