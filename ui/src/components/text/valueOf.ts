import type { DocumentView, Field, PartView, TextField, Value } from "../../core/contract";

/** The value of a field that is shown when nobody has chosen. */
export function valueIn(view: DocumentView, field: Field): Value {
  return view.fields.find((known) => known.field === field)?.values[0]?.value ?? "nothing";
}

/** Words or a code in a field; empty when there are none. */
export function wordsIn(view: DocumentView, field: Field): string {
  return plainWords(valueIn(view, field));
}

function plainWords(value: Value): string {
  if (value === "nothing") return "";
  if ("text" in value) return value.text;
  if ("code" in value) return value.code;
  return "date" in value ? value.date : "";
}

/** A moment in a field. */
export function momentIn(view: DocumentView, field: Field): number | null {
  const value = valueIn(view, field);
  return value !== "nothing" && "moment" in value ? value.moment : null;
}

/** A text of the document as the core last had it. */
export function textIn(view: DocumentView, field: TextField): string {
  return view.texts.find((text) => text.field === field)?.text ?? "";
}

/** The value of a field in a part. */
export function valueOfPart(part: PartView, field: Field): Value {
  return part.fields.find((known) => known.field === field)?.values[0]?.value ?? "nothing";
}

/** Words, a code or a day in a field of a part; empty when there are none. */
export function wordsOfPart(part: PartView, field: Field): string {
  return plainWords(valueOfPart(part, field));
}

/** A moment in a field of a part. */
export function momentOfPart(part: PartView, field: Field): number | null {
  const value = valueOfPart(part, field);
  return value !== "nothing" && "moment" in value ? value.moment : null;
}
