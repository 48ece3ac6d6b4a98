import { factsOf, isYes } from "../../components/marks/facts";
import type { Reading } from "../../components/marks/facts";
import type { Field, FieldView, PartView } from "../../core/contract";
import { dayAsMillis } from "../../text/format";

/** Values that the heading of an entry says already. */
const inHeading: readonly Field[] = ["title", "happened_at", "note_kind", "contact_kind", "turn_kind", "voice"];

/** What stands in an entry beside its texts, said on one line; empty when there is nothing. */
export function factsOfEntry(reading: Reading, fields: readonly FieldView[]): string {
  return factsOf(reading, fields.filter(({ field }) => !inHeading.includes(field)));
}

/** Parts of one kind, the oldest first. */
export function partsByKind(parts: readonly PartView[]): readonly (readonly PartView[])[] {
  const kinds = [...new Set(parts.filter((part) => !isUnchosen(part)).map(({ kind }) => kind))];
  return kinds.map((kind) => parts.filter((part) => part.kind === kind && !isUnchosen(part)).sort((one, other) => momentOf(one) - momentOf(other)));
}

/** Something that was to be asked about and then was not. */
function isUnchosen({ kind, fields }: PartView): boolean {
  return kind === "ask" && !fields.some(({ field, values }) => field === "chosen" && values.some(({ value }) => isYes(value)));
}

const dated: readonly Field[] = ["day", "happened_at", "due", "start"];

function momentOf({ fields }: PartView): number {
  for (const wanted of dated) {
    const value = fields.find(({ field }) => field === wanted)?.values[0]?.value ?? "nothing";
    if (value !== "nothing" && "moment" in value) return value.moment;
    if (value !== "nothing" && "date" in value) return dayAsMillis(value.date);
  }
  return Number.MAX_SAFE_INTEGER;
}
