import type { Field, PartView } from "../../core/contract";

function valueIn(step: PartView, field: Field) {
  return step.fields.find((known) => known.field === field)?.values[0]?.value ?? "nothing";
}

/** A number in a step of a plan. */
export function numberIn(step: PartView, field: Field): number | null {
  const value = valueIn(step, field);
  return value !== "nothing" && "number" in value ? value.number : null;
}

/** Words in a step of a plan. */
export function wordsInStep(step: PartView, field: Field): string {
  const value = valueIn(step, field);
  return value !== "nothing" && "text" in value ? value.text : "";
}

/** Whether a step sits. */
export function sits(step: PartView): boolean {
  const value = valueIn(step, "sits");
  return value !== "nothing" && "flag" in value && value.flag;
}
