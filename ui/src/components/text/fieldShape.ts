import type { Field, Value } from "../../core/contract";

/** What a field takes; the same shapes as in the domain's `field.rs`. */
export type Shape = "words" | "code" | "number" | "flag" | "date" | "moment";

const shapes: Partial<Record<Field, Shape>> = {
  happened_at: "moment", planned_at: "moment", suggested_at: "moment",
  next_contact: "date", start: "date", planned_end: "date", end: "date", due: "date", day: "date", revisit_on: "date", until: "date",
  interpreter: "flag", sits: "flag", special_category: "flag", on_behalf: "flag", kept: "flag", chosen: "flag",
  minutes: "number", mentor_hours_per_month: "number", rhythm_visit_days: "number", rhythm_mentor_counsellor_days: "number",
  rhythm_participant_counsellor_days: "number", rhythm_all_three_days: "number",
  level: "number", week: "number", support: "number", belief: "number",
  note_kind: "code", text_status: "code", contact_kind: "code", visit_status: "code", case_status: "code", shielding: "code", role: "code",
  party_status: "code", task_status: "code", workplace_coverage: "code", outcome: "code", digital_access: "code",
  goal_status: "code", ability: "code", adaptation_status: "code", openness_status: "code", turn_kind: "code", agreement_status: "code",
  answer: "code", question_status: "code", hours_category: "code", hours_status: "code", response_kind: "code", response_status: "code",
  distance_kind: "code", time_answer: "code", goal_category: "code", measure_kind: "code",
};

/** Words that may also be emptied. */
export const mayBeEmptied: readonly Field[] = ["workplace_coverage", "outcome", "digital_access", "goal_category"];

/** The shape of a field. */
export function shapeOf(field: Field): Shape {
  return shapes[field] ?? "words";
}

/** A value as it stands in a box of words. */
export function plain(value: Value): string {
  if (value === "nothing") return "";
  if ("text" in value) return value.text;
  if ("code" in value) return value.code;
  if ("number" in value) return String(value.number);
  return "date" in value ? value.date : "";
}

/** Words from a box as a value, or null when the field does not take them. */
export function valueFrom(shape: Shape, words: string): Value | null {
  const text = words.trim();
  if (text === "") return "nothing";
  if (shape !== "number") return { text };
  return /^\d{1,9}$/.test(text) ? { number: Number(text) } : null;
}

/** Whether two values are the same. */
export function sameValue(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
