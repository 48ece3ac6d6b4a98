import type {
  CaseCard, CaseView, Delivery, DifferenceView, DocumentView, OutgoingView, PartKind, SearchHit, SinceEntry, SyncStatus, TaskStatus, TaskView,
  TextField, TextView, TimelineEntry,
} from "../contract";
import { widerOf } from "./circles";
import { piecesBetween } from "./difference";
import { headsOf, unchanged, valueOf, wordsOf } from "./world";
import type { FakeDocument, FakePart, World } from "./world";

const textsByKind: Readonly<Record<FakeDocument["kind"], readonly TextField[]>> = {
  case: [],
  note: ["body"],
  shared_picture: ["view_participant", "view_counsellor", "view_mentor", "agree", "differ", "together"],
  access_log: [],
  own_log: [],
  goal: ["wording", "why", "level_minus_two", "level_minus_one", "level_zero", "level_plus_one", "level_plus_two"],
  agreement: ["agreed_what", "agreed_who", "follow_up", "otherwise"],
  work_task: ["body"],
  adaptation: ["body", "how_it_went"],
  plan: ["body"],
  openness: ["topic", "may_be_told", "own_words"],
  check_in: ["body"],
  turn: ["happened", "did", "learned"],
  question: ["question_text", "answer_text"],
  reflection: ["what_i_did", "looking_back", "mattered", "other_ways", "try_next", "learning_point"],
  division: ["takes_participant", "takes_counsellor", "takes_mentor"],
  ending: ["learned", "takes_participant", "takes_counsellor", "takes_mentor"],
  visit: ["purpose", "preparation", "saw", "situation_participant", "situation_counsellor", "situation_mentor", "agree", "differ", "summary"],
};

/** The text of a part of each kind that has one. */
export const textOfPart: Partial<Record<PartKind, TextField>> = { task: "task_text", plan_step: "topic", response: "response_text" };

/** Whether two values stand in one field. */
export function undecided(document: FakeDocument): boolean {
  return [...document.fields.values()].some((field) => field.values.length > 1);
}

function textAt(document: FakeDocument, moment: number, field: TextField): string {
  return document.moments[moment - 1]?.texts.get(field) ?? "";
}

/** What differs in the texts between two moments, told as the newest writer's. */
export function differenceOf(document: FakeDocument, from: number, to: number): DifferenceView {
  const by = document.moments[to - 1]?.by ?? document.author;
  const texts = textsByKind[document.kind]
    .map((field) => ({ part: null, field, pieces: piecesBetween(textAt(document, from, field), textAt(document, to, field), by) }))
    .filter(({ pieces }) => pieces.some((piece) => piece.kind !== "kept"));
  return { texts, fields: [] };
}

/** A card in the list of all cases: a shielded one tells neither name nor place. */
export function cardOutside(card: CaseCard): CaseCard {
  return card.shielding === "none" ? card : { ...card, title: "", workplace: "", names: [] };
}

/** A case's title in a list over all cases. */
export function titleOutside(world: World, id: string): string {
  const view = world.cases.get(id);
  return view === undefined ? "" : cardOutside(view.card).title;
}

/** How far my words in a document have come. */
export function deliveryOf(world: World, document: FakeDocument): Delivery {
  const others = world.spaceOf(document).readers.filter((reader) => !reader.me);
  const authors = others.map(({ person, name, role, me }) => ({ person, name, role, me }));
  const sent = document.sent >= document.moments.length;
  return { stage: sent ? "sent" : "saved", received_by: [], waiting_for: authors };
}

/** Everything about one document. */
export function documentView(world: World, document: FakeDocument): DocumentView {
  const now = document.moments.length;
  const someoneElse = document.moments.slice(document.seen).some((moment) => !moment.by.me);
  const by = document.moments.at(-1)?.by ?? document.author;
  return {
    document: document.document,
    case: document.case,
    kind: document.kind,
    heads: headsOf(document),
    space: world.spaceOf(document),
    author: document.author,
    created_at: document.createdAt,
    archived: document.archived,
    read_only: false,
    texts: textsByKind[document.kind].map((field) => ({
      field,
      text: textAt(document, now, field),
      since: someoneElse && document.seen > 0 ? piecesBetween(textAt(document, document.seen, field), textAt(document, now, field), by) : unchanged,
      authors: [document.author],
    })),
    fields: [...document.fields.values()],
    parts: document.parts.map(({ part, kind, text, fields }) => ({
      part, kind, texts: partTexts(document, kind, text),
      fields: [...fields.values()],
    })),
    delivery: deliveryOf(world, document),
    wider: widerOf(world, document),
    seen: document.seen === 0 ? null : [`v${document.seen}`],
  };
}

function partTexts(document: FakeDocument, kind: PartKind, text: string): TextView[] {
  const field = textOfPart[kind];
  return field === undefined ? [] : [{ field, text, since: unchanged, authors: [document.author] }];
}

function happenedAt(document: FakeDocument): number {
  const value = valueOf(document.fields, document.fields.has("planned_at") ? "planned_at" : "happened_at");
  return value !== "nothing" && "moment" in value ? value.moment : document.createdAt;
}

/** Whether others changed it since I last looked. */
export function unread(document: FakeDocument): boolean {
  return document.moments.slice(document.seen).some((moment) => !moment.by.me);
}

/** The text that stands as the heading of a thing without a title; as in the domain's `wider.rs`. */
const headings: Partial<Record<FakeDocument["kind"], TextField>> = { goal: "wording", openness: "topic" };

/** One line of the timeline. */
export function timelineEntry(document: FakeDocument): TimelineEntry {
  // The fake keeps only codes of the contract in these fields.
  const code = <T extends string>(field: "note_kind" | "contact_kind" | "visit_status" | "text_status") =>
    wordsOf(document.fields, field) as T | null;
  const heading = headings[document.kind];
  return {
    document: document.document,
    kind: document.kind,
    note_kind: code("note_kind"),
    contact_kind: code("contact_kind"),
    visit_status: code("visit_status"),
    text_status: code("text_status"),
    state: wordsOf(document.fields, document.kind === "goal" ? "goal_status" : document.kind === "turn" ? "turn_kind" : "openness_status"),
    word: wordsOf(document.fields, "word") ?? "",
    title: heading === undefined ? (wordsOf(document.fields, "title") ?? "") : (document.texts.get(heading) ?? ""),
    excerpt: ([...document.texts].find(([field, text]) => field !== heading && text !== "")?.[1] ?? "").slice(0, 280),
    happened_at: happenedAt(document),
    author: document.author,
    voice: null,
    space: document.space,
    unread: unread(document),
    unsent: document.sent < document.moments.length, undelivered: false,
    undecided: undecided(document),
    archived: document.archived,
  };
}

/** One task. */
export function taskView(world: World, view: CaseView, part: FakePart): TaskView {
  const owner = wordsOf(part.fields, "owner");
  const party = view.parties.find((known) => known.party === owner);
  const due = wordsOf(part.fields, "due");
  const status = (wordsOf(part.fields, "task_status") ?? "open") as TaskStatus;
  const open = status === "open" || status === "doing";
  return {
    case: view.card.case, case_title: titleOutside(world, view.card.case), document: view.document, part: part.part, text: part.text, owner,
    owner_name: party?.name ?? "", mine: party?.me ?? false, due, status, late: open && due !== null && Date.parse(due) < world.now, from: null,
    undecided: [...part.fields.values()].some((field) => field.values.length > 1),
  };
}

/** What others did since I last looked. */
export function sinceEntries(world: World): SinceEntry[] {
  return [...world.documents.values()].filter(unread).map((document) => {
    const entry = timelineEntry(document);
    return {
      case: document.case, case_title: titleOutside(world, document.case), document: document.document, kind: document.kind,
      note_kind: entry.note_kind, contact_kind: entry.contact_kind, title: entry.title, space: document.space,
      authors: [...new Map(document.moments.slice(document.seen).map(({ by }) => [by.person, by])).values()].filter((by) => !by.me),
      at: document.moments.at(-1)?.at ?? document.createdAt, new: document.seen === 0, heads: headsOf(document),
      difference: differenceOf(document, document.seen, document.moments.length), taken_back: [], before_me: false,
    };
  });
}

/** Where some words are found. */
export function searchHits(world: World, query: string): SearchHit[] {
  const wanted = query.toLowerCase();
  return [...world.documents.values()].flatMap((document) => {
    const entry = timelineEntry(document);
    const places = [{ field: null, words: entry.title }, ...[...document.texts].map(([field, words]) => ({ field, words }))];
    const found = places.find(({ words }) => words.toLowerCase().includes(wanted));
    if (found === undefined) return [];
    const text = found.words;
    const at = text.toLowerCase().indexOf(wanted);
    const snippet = [
      { text: text.slice(Math.max(0, at - 60), at), hit: false },
      { text: text.slice(at, at + wanted.length), hit: true },
      { text: text.slice(at + wanted.length, at + wanted.length + 120), hit: false },
    ];
    return [{
      case: document.case, case_title: titleOutside(world, document.case), document: document.document, part: null,
      field: found.field, note_kind: entry.note_kind, kind: document.kind, title: entry.title, space: document.space, happened_at: entry.happened_at,
      snippet: snippet.filter((piece) => piece.text !== ""),
    }];
  });
}

/** The connection and what is on its way. */
export function syncStatus(world: World): SyncStatus {
  const mine = [...world.documents.values()].filter((document) => document.author.me);
  const unsent = mine.reduce((sum, document) => sum + document.moments.length - document.sent, 0);
  const outgoing: OutgoingView[] = mine.map((document) => ({
    case: document.case, case_title: titleOutside(world, document.case), document: document.document,
    kind: document.kind, note_kind: timelineEntry(document).note_kind, contact_kind: timelineEntry(document).contact_kind,
    title: wordsOf(document.fields, "title") ?? "", delivery: deliveryOf(world, document), changed_at: document.moments.at(-1)?.at ?? 0,
  }));
  return {
    connection: world.hub === null ? "no_hub" : world.offline ? "offline_by_choice" : unsent > 0 ? "syncing" : "up_to_date",
    hub: world.hub, unsent, undelivered: world.undelivered, last_exchange_at: world.now - 300_000, next_try_at: null, outgoing, held: [],
    noticed: { copies: world.copies, concerns: [], server_forgot_at: null },
  };
}

