import type { Field } from "../../core/contract";

/** How often which of the three talk, as fields of a case. */
export const rhythm: readonly Field[] = [
  "rhythm_visit_days",
  "rhythm_mentor_counsellor_days",
  "rhythm_participant_counsellor_days",
  "rhythm_all_three_days",
];

/** Whether a field holds agreed days between talks. */
export function isRhythm(field: Field): boolean {
  return rhythm.includes(field);
}
