import type { Author, DocumentView, Field, FieldView, PartId, PartView, TextField } from "../../core/contract";

/** Somebody who may be meant by a response. */
export interface Voice {
  readonly party: PartId;
  readonly name: string;
  readonly me: boolean;
}

/** One answer to a text, as it is shown. */
export interface Response {
  readonly part: PartId;
  readonly kind: string;
  readonly status: string | null;
  readonly about: TextField | null;
  readonly words: string;
  readonly oldWords: string;
  readonly newWords: string;
  readonly reason: string;
  readonly settled: string;
  readonly at: number;
  /** Whose words; absent when the case does not know the party. */
  readonly voice: Voice | null;
  /** Whose device signed. */
  readonly by: Author | null;
}

/** The answers in a document, oldest first. */
export function responsesIn(view: DocumentView, voices: readonly Voice[]): readonly Response[] {
  return view.parts
    .filter(({ kind }) => kind === "response")
    .map((part) => responseOf(view, part, voices))
    .sort((one, other) => one.at - other.at);
}

function responseOf(view: DocumentView, part: PartView, voices: readonly Voice[]): Response {
  const field = (name: Field): FieldView | undefined => part.fields.find((known) => known.field === name);
  const words = (name: Field): string => {
    const value = field(name)?.values[0]?.value ?? "nothing";
    return value === "nothing" ? "" : "text" in value ? value.text : "code" in value ? value.code : "";
  };
  const at = field("happened_at")?.values[0]?.value ?? "nothing";
  const about = words("about_text");
  return {
    part: part.part,
    kind: words("response_kind"),
    status: words("response_status") || null,
    about: view.texts.find((text) => text.field === about)?.field ?? null,
    words: part.texts[0]?.text ?? "",
    oldWords: words("old_words"),
    newWords: words("new_words"),
    reason: words("reason"),
    settled: words("settled_reason"),
    at: at !== "nothing" && "moment" in at ? at.moment : 0,
    voice: voices.find((known) => known.party === words("by_party")) ?? null,
    by: field("by_party")?.values[0]?.by ?? null,
  };
}
