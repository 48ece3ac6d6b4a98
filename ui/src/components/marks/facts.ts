import type { Author, DocumentId, Field, PartId, Value } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";
import { valueInWords } from "../../text/value";
import { nameOf } from "./names";

/** A field with everything that stands in it, and who set it. */
export interface SetField {
  readonly field: Field;
  readonly values: readonly { readonly value: Value; readonly by: Author }[];
}

/** What is needed to say values. */
export interface Reading {
  readonly t: Catalogue;
  readonly format: Format;
  readonly nameOf: (part: PartId) => string;
  /** What another thing is called; nothing where it is not there to be named. */
  readonly titleOf: (id: DocumentId | PartId) => string | null;
}

/** Values that only the app needs. */
const inner: readonly Field[] = [
  "from_document", "from_part", "shared_from", "words_by", "moved_to", "replaced_by", "version", "signed_by", "signature", "text_status", "mentor_hours_per_month", "chosen",
];

/** Values that say by themselves what they are. */
const alone: readonly Field[] = [
  "owner", "by_party", "parties", "day", "happened_at", "minutes", "place", "contact_kind", "visit_status", "task_status", "goal_status", "ability", "adaptation_status", "openness_status", "agreement_status",
  "answer", "question_status", "hours_category", "hours_status", "response_kind", "response_status", "distance_kind", "time_answer", "measure_kind", "level", "support", "belief",
];

/** Somebody's own words. */
const spoken: readonly Field[] = ["word", "remark", "reason"];

/** Values of one thing, said on one line; empty when there is nothing. */
export function factsOf(reading: Reading, fields: readonly SetField[]): string {
  const told = fields.filter(({ field }) => !inner.includes(field)).map((field) => factOf(reading, field, fields));
  return told.filter((fact) => fact !== null).join(" · ");
}

function factOf(reading: Reading, { field, values }: SetField, fields: readonly SetField[]): string | null {
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
      return isYes(first.value) ? t.participant.about.notedBy(nameOf(t, { ...first.by, me: false })) : null;
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

export function isYes(value: Value): boolean {
  return value !== "nothing" && "flag" in value && value.flag;
}

function isCode(value: Value, code: string): boolean {
  return value !== "nothing" && "code" in value && value.code === code;
}

function textOf(fields: readonly SetField[], field: Field): string {
  const value = fields.find((known) => known.field === field)?.values[0]?.value ?? "nothing";
  return value !== "nothing" && "text" in value ? value.text : "";
}
