import type { CaseId, DocumentId } from "../../core/contract";
import { useAnswer } from "../../core/query";

/** What I wanted to try next time, and the reflection that says so. */
export interface Intended {
  readonly words: string;
  readonly day: number;
  readonly reflection: DocumentId;
}

/** My intention from my newest reflection in a case. A reflection stands in my private circle: nobody else has one to show. */
export function useIntention(caseId: CaseId): Intended | null {
  const things = useAnswer("thing_list", { case: caseId, kinds: ["reflection"], archived: false });
  const newest = things.data?.[0];
  const opened = useAnswer("document_open", { document: newest?.document ?? "" }, { enabled: newest !== undefined });
  const words = opened.data?.texts.find((text) => text.field === "try_next")?.text.trim() ?? "";
  return newest === undefined || words === "" ? null : { words, day: newest.happened_at, reflection: newest.document };
}
