import type { Section } from "../../components/route/routes";
import type { DocumentId, FieldView } from "../../core/contract";
import { useAnswer } from "../../core/query";

const twoStand = (field: FieldView) => field.values.length > 1;

/** The sections of a case in which two values stand in one field. */
export function useUndecided(document: DocumentId | undefined): readonly Section[] {
  const opened = useAnswer("document_open", { document: document ?? "" }, { enabled: document !== undefined });
  if (opened.data === undefined) return [];
  const inTasks = opened.data.parts.some((part) => part.kind === "task" && part.fields.some(twoStand));
  return [...(opened.data.fields.some(twoStand) ? (["about"] as const) : []), ...(inTasks ? (["responsibility"] as const) : [])];
}
