import type { CaseId, DocumentId } from "../../core/contract";

/** The shared picture, shown as a section of the case page (which has the h1; begin at h2). */
export function SharedPicture(_: { readonly caseId: CaseId; readonly document: DocumentId }) {
  return null;
}
