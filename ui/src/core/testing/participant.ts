import type { AboutEntry, Contract, HandedView, TextField } from "../contract";
import { problem } from "./problem";
import { documentView, timelineEntry } from "./views";
import { headsOf, momentOf, wordsOf } from "./world";
import type { FakeDocument, FakePart, World } from "./world";

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type ParticipantCommands = Pick<
  Commands,
  "change_undo" | "response_give" | "response_settle" | "about_participant" | "tablet_hand_over" | "handover_status" | "own_words_begin"
>;

/** What runs while the participant holds the device; as in the core's `handed.rs`. */
export const inOtherHands: readonly string[] = [
  "profile_status", "handover_status", "profile_lock", "unlock_options", "activity_seen", "about_participant", "access_list", "own_words_begin",
  "document_open", "response_give", "text_edit", "text_share",
];

/** Answers, taking back, and the device in the participant's hands. */
export function participantCommands(world: World): ParticipantCommands {
  const documentOf = (id: string): FakeDocument => {
    const known = world.documents.get(id);
    if (known === undefined) throw problem("not_found");
    return known;
  };
  const participantOf = (id: string) => {
    const party = world.cases.get(id)?.parties.find((known) => known.role === "participant");
    if (party === undefined) throw problem("not_found");
    return party;
  };
  const myParty = (id: string) => world.handed?.party ?? world.cases.get(id)?.parties.find((party) => party.me)?.party ?? "";
  return {
    change_undo: ({ document: id, to }) => {
      const document = documentOf(id);
      const [mine, before] = [document.moments[momentOf(to) - 1], document.moments[momentOf(to) - 2]];
      if (mine === undefined || before === undefined || !mine.by.me) throw problem("not_allowed");
      document.texts = new Map(before.texts);
      document.fields = new Map(before.fields);
      document.parts = [...before.parts];
      document.archived = before.archived;
      return { heads: world.changed(document, world.author()), left: 0 };
    },
    response_give: ({ document: id, kind, about, words, old_words, new_words, reason }) => {
      const document = documentOf(id);
      const part: FakePart = { part: world.id(), kind: "response", text: words, fields: new Map() };
      const set = (field: Parameters<World["set"]>[1], text: string, code = false) =>
        text === "" ? undefined : world.set(part.fields, field, code ? { code: text } : { text }, world.author());
      set("by_party", myParty(document.case));
      world.set(part.fields, "happened_at", { moment: world.now }, world.author());
      set("response_kind", kind, true);
      set("response_status", kind === "agree" ? "" : "wanted", true);
      set("about_text", about ?? "", true);
      set("old_words", old_words);
      set("new_words", new_words);
      set("reason", reason);
      document.parts = [...document.parts, part];
      return { document: id, part: part.part, heads: world.changed(document, world.author()) };
    },
    response_settle: ({ document: id, part: partId, status, reason }) => {
      const document = documentOf(id);
      const part = document.parts.find((known) => known.part === partId);
      if (part === undefined) throw problem("not_found");
      if (status === "declined" && reason.trim() === "") throw problem("invalid", "missing_field");
      const fields = new Map(part.fields);
      world.set(fields, "response_status", { code: status }, world.author());
      if (reason !== "") world.set(fields, "settled_reason", { text: reason }, world.author());
      document.parts = document.parts.map((known) => (known === part ? { ...part, fields } : known));
      return { heads: world.changed(document, world.author()) };
    },
    about_participant: ({ case: id }) => ({ case: id, name: participantOf(id).name, entries: entriesOf(world, id), more: false }),
    tablet_hand_over: ({ case: id }) => {
      const handed: HandedView = { case: id, party: participantOf(id).party, name: participantOf(id).name, spaces: ["shared", "counsellor_participant"] };
      world.handed = handed;
      world.say("profile");
      return { handed };
    },
    handover_status: () => ({ handed: world.handed }),
    own_words_begin: ({ case: id, space }) => {
      const note = world.open("note", id, space, world.author());
      world.set(note.fields, "note_kind", { code: "own_words" }, world.author());
      world.set(note.fields, "text_status", { code: "draft" }, world.author());
      world.set(note.fields, "happened_at", { moment: world.now }, world.author());
      if (world.handed !== null) world.set(note.fields, "voice", { text: world.handed.party }, world.author());
      world.changed(note, world.author());
      return { document: note.document, part: null, heads: headsOf(note) };
    },
  };
}

function entriesOf(world: World, id: string): AboutEntry[] {
  const theirs = (document: FakeDocument) => document.case === id && (document.space === "shared" || document.space === "counsellor_participant");
  return [...world.documents.values()]
    .filter(theirs)
    .map((document) => {
      const view = documentView(world, document);
      const entry = timelineEntry(document);
      const voice = world.cases.get(id)?.parties.find((party) => party.party === wordsOf(document.fields, "voice"));
      const frame = document.kind === "case";
      return {
        document: document.document, kind: document.kind, note_kind: entry.note_kind, contact_kind: entry.contact_kind, space: document.space,
        title: frame ? "" : entry.title, at: entry.happened_at, author: document.author, voice: voice?.name ?? null, archived: document.archived,
        texts: view.texts.filter(({ text }: { readonly field: TextField; readonly text: string }) => text !== ""),
        fields: frame ? [] : view.fields, parts: view.parts,
      };
    })
    .filter(({ kind, texts, parts }) => texts.length + parts.length > 0 || (kind !== "case" && kind !== "shared_picture"))
    .sort((one, other) => one.at - other.at);
}
