import type { CalmPiece, CalmWords, SensitiveTopic, SpaceKind, SpaceView, WideningView } from "../contract";
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

/** The circles that a text may be shared with. */
export function widerOf(world: World, document: FakeDocument): SpaceView[] {
  const shared = document.kind === "note" || document.kind === "visit";
  const spaces = world.cases.get(document.case)?.spaces ?? [];
  return shared && !document.archived ? spaces.filter((space) => wider[document.space].includes(space.kind)) : [];
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
  const field = document.kind === "visit" ? ("summary" as const) : ("body" as const);
  const title = wordsOf(document.fields, "title") ?? "";
  const text = document.texts.get(field) ?? "";
  const happened = valueOf(document.fields, "happened_at");
  const reads = new Set(world.spaceOf(document).readers.map(({ person }) => person));
  return {
    heads: headsOf(document), from: document.space, to: target, new_readers: target.readers.filter(({ person }) => !reads.has(person)),
    kind: document.kind, note_kind: null, contact_kind: null, title, field, text, voice: null, words_by: [],
    happened_at: happened !== "nothing" && "moment" in happened ? happened.moment : document.createdAt,
    calm: calmWords(text),
  };
}
