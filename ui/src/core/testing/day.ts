import type { CaseNeed, Contract, NamelessPiece } from "../contract";
import { problem } from "./problem";
import { taskView, timelineEntry, titleOutside } from "./views";
import { momentOf, valueOf, wordsOf } from "./world";
import type { FakeDocument, World } from "./world";

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type DayCommands = Pick<Commands, "case_needs" | "inbox_begin" | "inbox_list" | "inbox_attach" | "reminder_set" | "reminder_list" | "bell_overview" | "bell_set" | "learning_point">;

/** What stands in the place of a case for what is in the inbox. */
export const INBOX = "00000000-0000-4000-8000-inbox";

function needsOf(world: World, id: string): CaseNeed {
  const view = world.cases.get(id);
  const me = view?.parties.find((party) => party.me)?.party;
  const documents = [...world.documents.values()].filter((document) => document.case === id && !document.archived);
  const open = (document: FakeDocument, kind: string, field: "question_status" | "agreement_status", code: string) =>
    document.kind === kind && wordsOf(document.fields, field) === code;
  const tasks = view === undefined ? [] : (world.documents.get(view.document)?.parts ?? []).filter((part) => part.kind === "task").map((part) => taskView(world, view, part));
  const answered = (document: FakeDocument) => document.parts.some((part) => part.kind === "answer" && wordsOf(part.fields, "by_party") === me);
  const wanted = (document: FakeDocument) =>
    document.parts.filter((part) => part.kind === "response" && wordsOf(part.fields, "response_status") === "wanted" && wordsOf(part.fields, "by_party") !== me).length;
  return {
    case: id,
    questions: documents.filter((document) => open(document, "question", "question_status", "open") && wordsOf(document.fields, "to_party") === me).length,
    proposals: documents.filter((document) => open(document, "agreement", "agreement_status", "proposed") && !document.author.me && !answered(document)).length,
    responses: documents.reduce((sum, document) => sum + wanted(document), 0),
    late_tasks: tasks.filter((task) => task.mine && task.late).length,
  };
}

function reminders(world: World): FakeDocument[] {
  return [...world.documents.values()].filter((document) => wordsOf(document.fields, "note_kind") === "reminder" && !document.archived);
}

/** Names known to the fake, and what each names. */
function namelessPieces(world: World, text: string): NamelessPiece[] {
  const names = [...world.cases.values()].flatMap((view) => [
    ...view.parties.map((party) => ({ word: party.name, name: party.role })),
    { word: view.card.workplace, name: "workplace" as const },
  ]);
  const known = new RegExp(`(${names.map(({ word }) => word).join("|")})`, "i");
  return text
    .split(known)
    .filter((word) => word !== "")
    .map((word) => {
      const found = names.find((name) => name.word.toLowerCase() === word.toLowerCase());
      return found === undefined ? { text: word, name: null } : { text: "", name: found.name };
    });
}

/** A person's own day. */
export function dayCommands(world: World): DayCommands {
  const open = (id: string) => {
    const known = world.documents.get(id);
    if (known === undefined) throw problem("not_found");
    return known;
  };
  const inbox = () => [...world.documents.values()].filter((document) => document.case === INBOX && !document.archived);
  return {
    case_needs: () => [...world.cases.keys()].map((id) => needsOf(world, id)).filter((need) => need.questions + need.proposals + need.responses + need.late_tasks > 0),
    inbox_begin: () => {
      const empty = inbox().find((document) => (document.texts.get("body") ?? "") === "");
      if (empty !== undefined) return { document: empty.document, part: null, heads: [`v${empty.moments.length}`] };
      const note = world.open("note", INBOX, "private", world.author());
      world.set(note.fields, "note_kind", { code: "inbox" }, world.author());
      return { document: note.document, part: null, heads: world.changed(note, world.author()) };
    },
    inbox_list: () => ({
      case: INBOX,
      notes: inbox()
        .map((document) => ({ document: document.document, excerpt: timelineEntry(document).excerpt, created_at: document.createdAt, unsent: false }))
        .filter((note) => note.excerpt !== "")
        .reverse(),
    }),
    inbox_attach: ({ document: id, heads, case: caseId, space }) => {
      const caught = open(id);
      if (momentOf(heads) !== caught.moments.length) throw problem("invalid", "changed_since");
      const note = world.open("note", caseId, space, world.author());
      note.texts.set("body", caught.texts.get("body") ?? "");
      world.set(note.fields, "note_kind", { code: "note" }, world.author());
      caught.texts.set("body", "");
      caught.archived = true;
      world.changed(caught, world.author());
      return { document: note.document, part: null, heads: world.changed(note, world.author()) };
    },
    reminder_set: ({ document: id, part, at }) => {
      const about = open(id);
      for (const old of reminders(world)) {
        if (wordsOf(old.fields, "from_document") === id && wordsOf(old.fields, "from_part") === part) old.archived = true;
      }
      if (at !== null) {
        const reminder = world.open("note", about.case, "private", world.author());
        world.set(reminder.fields, "note_kind", { code: "reminder" }, world.author());
        world.set(reminder.fields, "planned_at", { moment: at }, world.author());
        world.set(reminder.fields, "from_document", { text: id }, world.author());
        if (part !== null) world.set(reminder.fields, "from_part", { text: part }, world.author());
      }
      world.say("cases");
      return {};
    },
    reminder_list: () =>
      reminders(world)
        .map((reminder) => {
          const about = open(wordsOf(reminder.fields, "from_document") ?? "");
          const part = wordsOf(reminder.fields, "from_part");
          const entry = timelineEntry(about);
          const at = valueOf(reminder.fields, "planned_at");
          const task = about.parts.find((known) => known.part === part);
          return {
            reminder: reminder.document, at: at !== "nothing" && "moment" in at ? at.moment : 0, case: about.case, case_title: titleOutside(world, about.case),
            document: about.document, part, kind: about.kind, contact_kind: entry.contact_kind, words: task?.text ?? (entry.title || entry.excerpt),
          };
        })
        .sort((one, other) => one.at - other.at),
    bell_overview: () => world.bell,
    bell_set: ({ words }) => {
      world.bell = { asked: true, words };
      world.say("profile");
      return world.bell;
    },
    learning_point: ({ document: id }) => {
      const reflection = open(id);
      const kept = valueOf(reflection.fields, "kept");
      const isKept = kept !== "nothing" && "flag" in kept && kept.flag;
      return { pieces: namelessPieces(world, reflection.texts.get("learning_point") ?? ""), until: isKept ? null : wordsOf(reflection.fields, "until") };
    },
  };
}
