import type {
  CalmPiece, CalmWords, DocumentKind, Field, SensitiveTopic, SpaceKind, SpaceView, TextField, WideningView,
} from "../contract";
import { headsOf, valueOf, wordsOf } from "./world";
import type { FakeDocument, World } from "./world";

const wider: Readonly<Record<SpaceKind, readonly SpaceKind[]>> = {
  shared: [],
  counsellor_participant: ["shared"],
  mentor_support: ["shared"],
  private: ["counsellor_participant", "mentor_support", "shared"],
};
/** A few words of the core's list. */
const known: Readonly<Record<string, SensitiveTopic>> = { sykmeldt: "health", legen: "health", rusfri: "addiction", skilsmisse: "family" };

/** What goes along when a thing of each kind is shared; as in the domain's `wider.rs`. */
const along: Partial<Record<DocumentKind, readonly TextField[]>> = {
  note: ["body"], visit: ["summary"], work_task: ["body"], check_in: ["body"], adaptation: ["body", "how_it_went"],
  goal: ["wording", "why", "level_minus_two", "level_minus_one", "level_zero", "level_plus_one", "level_plus_two"],
  agreement: ["agreed_what", "agreed_who", "follow_up", "otherwise"], openness: ["topic", "may_be_told", "own_words"],
  turn: ["happened", "did", "learned"], question: ["question_text", "answer_text"],
};
const stays: readonly Field[] = [
  "text_status", "correction_reason", "shared_from", "words_by", "moved_to", "from_document", "replaced_by", "agreement_status",
];
const saidAbove: readonly Field[] = ["title", "happened_at", "note_kind", "contact_kind", "voice"];

/** The circles that a text may be shared with. */
export function widerOf(world: World, document: FakeDocument): SpaceView[] {
  const spaces = world.cases.get(document.case)?.spaces ?? [];
  return along[document.kind] !== undefined && !document.archived ? spaces.filter((space) => wider[document.space].includes(space.kind)) : [];
}

/** A thing in a wider circle, as it will stand there. */
export function widened(world: World, document: FakeDocument, to: SpaceKind): FakeDocument {
  const wide = world.open(document.kind, document.case, to, world.author());
  wide.fields = new Map([...document.fields].filter(([field]) => !stays.includes(field)));
  wide.texts = new Map([...document.texts].filter(([field]) => along[document.kind]?.includes(field)));
  return wide;
}

/** A text with known words marked. */
export function calmWords(text: string): CalmWords {
  const pieces: CalmPiece[] = text.split(/(\p{L}+)/u).filter((run) => run !== "").map((run) => ({ text: run, topic: known[run.toLowerCase()] ?? null }));
  const topics = [...new Set(pieces.map(({ topic }) => topic).filter((topic) => topic !== null))];
  return { topics, pieces };
}

/** How a text would look to more people. */
export function wideningOf(world: World, document: FakeDocument, to: SpaceKind): WideningView {
  const spaces = world.cases.get(document.case)?.spaces ?? [];
  const target = spaces.find((space) => space.kind === to) ?? { space: "", kind: to, readers: [] };
  const texts = (along[document.kind] ?? []).map((field) => ({ field, text: document.texts.get(field) ?? "" })).filter(({ text }) => text.trim() !== "");
  const kept = [...document.fields.values()].filter(({ field }) => !stays.includes(field) && !saidAbove.includes(field));
  const values = kept.flatMap(({ field, values: [first] }) => (first === undefined ? [] : [{ field, value: first.value }]));
  const happened = valueOf(document.fields, "happened_at");
  const reads = new Set(world.spaceOf(document).readers.map(({ person }) => person));
  return {
    heads: headsOf(document), from: document.space, to: target, new_readers: target.readers.filter(({ person }) => !reads.has(person)),
    kind: document.kind, note_kind: null, contact_kind: null, title: wordsOf(document.fields, "title") ?? "", voice: null, words_by: [],
    happened_at: happened !== "nothing" && "moment" in happened ? happened.moment : document.createdAt,
    texts: texts.map(({ field, text }) => ({ field, text, calm: calmWords(text) })), values,
    ready: texts.length > 0 || values.some(({ field }) => ["support", "belief", "word"].includes(field)),
  };
}
