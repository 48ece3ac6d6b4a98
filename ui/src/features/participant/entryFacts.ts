import type { DocumentId, Field, FieldView, PartId, PartView, Value } from "../../core/contract";
import { dayAsMillis } from "../../text/format";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";
import { valueInWords } from "../../text/value";
import { whoOf } from "./entryWords";

/** What is needed to say the values of an entry. */
export interface Reading {
  readonly t: Catalogue;
  readonly format: Format;
  readonly nameOf: (part: PartId) => string;
  /** What something else on the page is called; nothing where it is not on the page. */
  readonly titleOf: (id: DocumentId | PartId) => string | null;
}

/** Values that only the app needs. */
const inner: readonly Field[] = [
  "from_document", "from_part", "shared_from", "words_by", "moved_to", "replaced_by", "version", "signed_by", "signature", "text_status", "mentor_hours_per_month", "chosen",
];
/** Values that the heading of an entry says already. */
const inHeading: readonly Field[] = ["title", "happened_at", "note_kind", "contact_kind", "turn_kind", "voice"];
/** Values that say by themselves what they are. */
const alone: readonly Field[] = [
  "owner", "by_party", "parties", "day", "happened_at", "minutes", "place", "contact_kind", "visit_status", "task_status", "goal_status", "ability", "adaptation_status", "openness_status", "agreement_status",
  "answer", "question_status", "hours_category", "hours_status", "response_kind", "response_status", "distance_kind", "time_answer", "measure_kind", "level", "support", "belief",
];
/** Somebody's own words. */
const spoken: readonly Field[] = ["word", "remark", "reason"];

/** What stands in an entry beside its texts, said on one line; empty when there is nothing. */
export function factsOfEntry(reading: Reading, fields: readonly FieldView[]): string {
  return factsOf(reading, fields.filter(({ field }) => !inHeading.includes(field)));
}

/** What stands in a part of it. */
export function factsOfPart(reading: Reading, part: PartView): string {
  return factsOf(reading, part.fields);
}

/** Parts of one kind, the oldest first. */
export function partsByKind(parts: readonly PartView[]): readonly (readonly PartView[])[] {
  const kinds = [...new Set(parts.filter((part) => !isUnchosen(part)).map(({ kind }) => kind))];
  return kinds.map((kind) => parts.filter((part) => part.kind === kind && !isUnchosen(part)).sort((one, other) => momentOf(one) - momentOf(other)));
}

function factsOf(reading: Reading, fields: readonly FieldView[]): string {
  const told = fields.filter(({ field }) => !inner.includes(field)).map((field) => factOf(reading, field, fields));
  return told.filter((fact) => fact !== null).join(" · ");
}

function factOf(reading: Reading, { field, values }: FieldView, fields: readonly FieldView[]): string | null {
  const { t, format } = reading;
  const standing = values.filter(({ value }) => !isEmpty(value));
  const [first] = standing;
  if (first === undefined) return null;
  const label = t.words.field[field];
  const words = format.list(standing.map(({ value }) => valueInWords(t, format, field, value, reading.nameOf)));
  const has = (other: Field) => fields.some((known) => known.field === other && known.values.some(({ value }) => !isEmpty(value)));
  switch (field) {
    case "happened_at":
      return has("day") ? null : words;
    case "visit_status":
      return isCode(first.value, "planned") && has("planned_at") ? null : words;
    case "on_behalf":
      return isYes(first.value) ? t.participant.about.notedBy(whoOf(t, first.by, true)) : null;
    case "sits":
    case "special_category":
      return isYes(first.value) ? label : null;
    case "old_words":
      return t.participant.response.fromTo(words, textOf(fields, "new_words"));
    case "new_words":
      return has("old_words") ? null : t.participant.response.fromTo("", words);
    case "about_text":
      return t.participant.response.on(words);
    case "settled_reason":
      return t.participant.response.because(words);
    case "week":
      return `${label} ${words}`;
    case "about":
      return titlesIn(reading, first.value);
    case "links": {
      const titles = titlesIn(reading, first.value);
      return titles === null ? null : `${label}: ${titles}`;
    }
    default:
      return alone.includes(field) ? words : spoken.includes(field) ? t.participant.about.quoted(words) : `${label}: ${words}`;
  }
}

/** What is named by its id, by what it is called; what is not on the page is not told of. */
function titlesIn({ t, format, titleOf }: Reading, value: Value): string | null {
  if (value === "nothing" || !("text" in value)) return null;
  const titles = value.text.split(" ").map(titleOf).filter((title) => title !== null);
  return titles.length === 0 ? null : format.list(titles.map(t.participant.about.quoted));
}

function isEmpty(value: Value): boolean {
  return value === "nothing" || ("text" in value && value.text.trim() === "");
}

function isYes(value: Value): boolean {
  return value !== "nothing" && "flag" in value && value.flag;
}

function isCode(value: Value, code: string): boolean {
  return value !== "nothing" && "code" in value && value.code === code;
}

function textOf(fields: readonly FieldView[], field: Field): string {
  const value = fields.find((known) => known.field === field)?.values[0]?.value ?? "nothing";
  return value !== "nothing" && "text" in value ? value.text : "";
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
