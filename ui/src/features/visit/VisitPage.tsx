import type { CaseId, DocumentId } from "../../core/contract";

/** A visit, talk or call; `field` is the one-hand mode out at the workplace. */
export function VisitPage(_: { readonly caseId: CaseId; readonly document: DocumentId; readonly field: boolean }) {
  return null;
}
