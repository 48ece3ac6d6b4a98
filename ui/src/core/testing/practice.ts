import type { Contract, DocumentKind, Field, FieldWords, PartFact, PartKind, TextField, ThingView, Value } from "../contract";
import { problem } from "./problem";
import { agreementView } from "./responsibility";
import { textOfPart, timelineEntry, titleOutside } from "./views";
import { valueOf, wordsOf } from "./world";
import type { FakeDocument, FakePart, World } from "./world";

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type PracticeCommands = Pick<Commands, "goal_replace" | "thing_begin" | "thing_list" | "part_add" | "part_list">;

/** Where a thing of each kind stands, and how it begins; as in the domain's `things.rs`. */
const states: Partial<Record<DocumentKind, readonly [Field, string]>> = {
  goal: ["goal_status", "active"], agreement: ["agreement_status", "proposed"], adaptation: ["adaptation_status", "proposed"],
  openness: ["openness_status", "applies"], question: ["question_status", "open"], turn: ["turn_kind", "setback"],
  note: ["text_status", "draft"], ending: ["text_status", "draft"],
};

interface Facts {
  readonly party?: Field;
  readonly at?: Field;
  readonly day?: Field;
  readonly code?: Field;
  readonly state?: Field;
  readonly number?: Field;
  readonly line?: Field;
}

const facts: Partial<Record<PartKind, Facts>> = {
  judgement: { party: "by_party", at: "happened_at", day: "day", state: "on_behalf", number: "level", line: "word" },
  ability: { party: "by_party", at: "happened_at", day: "day", code: "ability", state: "on_behalf", line: "word" },
  plan_step: { party: "owner", day: "day", state: "sits", number: "week" },
  hours: { party: "owner", day: "day", code: "hours_category", state: "hours_status", number: "minutes", line: "remark" },
  response: { party: "by_party", at: "happened_at", code: "response_kind", state: "response_status", line: "reason" },
  arrangement: { party: "by_party", at: "happened_at", day: "until", code: "distance_kind", state: "about", line: "reason" },
  ask: { code: "about", state: "chosen" },
  reply: { party: "by_party", at: "happened_at", code: "time_answer", line: "reason" },
};

function plainOf(value: Value): string | null {
  if (value === "nothing") return null;
  if ("flag" in value) return value.flag ? "yes" : null;
  if ("text" in value) return value.text;
  if ("code" in value) return value.code;
  return "date" in value ? value.date : null;
}

/** What lists tell of a part. */
export function partFact(document: FakeDocument, part: FakePart): PartFact {
  const of = facts[part.kind] ?? {};
  const get = (field: Field | undefined) => (field === undefined ? "nothing" : valueOf(part.fields, field));
  const at = get(of.at);
  const number = get(of.number);
  const words = [textOfPart[part.kind] === undefined ? "" : part.text, plainOf(get(of.line)) ?? ""].filter((word) => word !== "");
  return {
    document: document.document, part: part.part, kind: part.kind, party: plainOf(get(of.party)), day: plainOf(get(of.day)),
    at: at !== "nothing" && "moment" in at ? at.moment : null, code: plainOf(get(of.code)), state: plainOf(get(of.state)),
    number: number !== "nothing" && "number" in number ? number.number : null, words: words.join(" "),
  };
}

/** One thing as a list shows it. */
export function thingView(world: World, document: FakeDocument, inside: boolean): ThingView {
  const entry = timelineEntry(document);
  const state = states[document.kind];
  const forParty = wordsOf(document.fields, "to_party");
  const parties = world.cases.get(document.case)?.parties ?? [];
  const agreement = document.kind === "agreement" ? agreementView(world, document) : null;
  const stands = agreement?.status ?? (state === undefined ? null : wordsOf(document.fields, state[0]));
  return {
    case: document.case, case_title: titleOutside(world, document.case), document: document.document, kind: document.kind,
    note_kind: entry.note_kind, space: document.space, voice: entry.voice, state: stands, changed_since: agreement?.changed_since ?? false,
    waiting_for: agreement?.waiting_for ?? (document.kind === "question" && stands === "open" && forParty !== null ? [forParty] : []),
    due: wordsOf(document.fields, "due") ?? wordsOf(document.fields, "revisit_on") ?? wordsOf(document.fields, "until"), for_party: forParty,
    for_me: parties.some((party) => party.me && party.party === forParty), word: wordsOf(document.fields, "word") ?? "", title: entry.title,
    excerpt: entry.excerpt, happened_at: entry.happened_at, created_at: document.createdAt, author: document.author, unread: entry.unread,
    unsent: entry.unsent, undecided: entry.undecided, archived: document.archived,
    parts: inside ? document.parts.filter(({ kind }) => facts[kind] !== undefined).map((part) => partFact(document, part)) : [],
  };
}

/** Whoever judges judges for themselves, unless for somebody without a device; then it says so. */
function sayWho(world: World, document: FakeDocument, part: FakePart): void {
  const parties = world.cases.get(document.case)?.parties ?? [];
  const me = parties.find((party) => party.me)?.party ?? "";
  const given = wordsOf(part.fields, "by_party") ?? me;
  world.set(part.fields, "by_party", { text: given }, world.author());
  world.set(part.fields, "happened_at", { moment: world.now }, world.author());
  if (given !== me) world.set(part.fields, "on_behalf", { flag: true }, world.author());
}

/** Things and their parts. */
export function practiceCommands(world: World): PracticeCommands {
  const write = (fields: FakeDocument["fields"], given: readonly FieldWords[]) => {
    for (const { field, value } of given) world.set(fields, field, value, world.author());
  };
  return {
    thing_begin: ({ case: id, space, kind, fields, texts }) => {
      const thing = world.open(kind, id, space, world.author());
      const state = states[kind];
      if (state !== undefined) world.set(thing.fields, state[0], { code: state[1] }, world.author());
      world.set(thing.fields, "happened_at", { moment: world.now }, world.author());
      if (kind === "reflection") world.set(thing.fields, "until", { date: "2027-02-22" }, world.author());
      write(thing.fields, fields);
      for (const { field, text } of texts) thing.texts.set(field, text);
      return { document: thing.document, part: null, heads: world.changed(thing, world.author()) };
    },
    goal_replace: ({ document: id, wording, why }) => {
      const goal = world.documents.get(id);
      if (goal === undefined) throw problem("not_found");
      const next = world.open("goal", goal.case, goal.space, world.author());
      next.texts.set("wording", wording);
      next.texts.set("why", why);
      write(next.fields, [
        { field: "goal_status", value: { code: "active" } }, { field: "happened_at", value: { moment: world.now } },
        { field: "from_document", value: { text: id } },
      ]);
      write(goal.fields, [{ field: "goal_status", value: { code: "replaced" } }, { field: "replaced_by", value: { text: next.document } }]);
      world.changed(goal, world.author());
      return { document: next.document, part: null, heads: world.changed(next, world.author()) };
    },
    part_add: ({ document: id, kind, fields, texts }) => {
      const document = world.documents.get(id);
      if (document === undefined) throw problem("not_found");
      const text = texts.find(({ field }: { readonly field: TextField }) => field === textOfPart[kind])?.text ?? "";
      const part: FakePart = { part: world.id(), kind, text, fields: new Map() };
      write(part.fields, fields);
      if (kind === "judgement" || kind === "ability") sayWho(world, document, part);
      document.parts.push(part);
      return { document: id, part: part.part, heads: world.changed(document, world.author()) };
    },
    thing_list: ({ case: id, kinds, archived }) =>
      [...world.documents.values()]
        .filter((document) => (id === null || document.case === id) && kinds.includes(document.kind) && (archived || !document.archived))
        .map((document) => thingView(world, document, id !== null))
        .sort((one, other) => other.happened_at - one.happened_at),
    part_list: ({ case: id, kinds }) => {
      const document = world.documents.get(world.cases.get(id)?.document ?? "");
      if (document === undefined) throw problem("not_found");
      return document.parts.filter(({ kind }) => kinds.includes(kind)).map((part) => partFact(document, part));
    },
  };
}
