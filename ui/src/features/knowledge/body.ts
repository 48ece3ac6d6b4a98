import type { CaseView, DocumentView } from "../../core/contract";

/** What a thing's own page is given. */
export interface BodyProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
}

/** Whether one may write in it now. */
export function writable(view: DocumentView): boolean {
  return !view.read_only && !view.archived;
}

/** Letters in the word that somebody chooses; the core's own limit (`domain::limits::WORD`). */
export const WORD_MOST = 60;
