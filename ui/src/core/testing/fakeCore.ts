import type { Carrier } from "../carrier";
import type { Contract, Field, PartyView, Role, Value } from "../contract";
import { carryBy } from "../door";
import { dayCommands } from "./day";
import { merged, piecesBetween, spliced } from "./difference";
import { lockCommands } from "./lockCommands";
import { lostCommands } from "./lostCommands";
import { inOtherHands, participantCommands } from "./participant";
import { practiceCommands } from "./practice";
import { responsibilityCommands } from "./responsibility";
import { problem } from "./problem";
import { calmWords, wideningOf, widened } from "./circles";
import { cardOutside, deliveryOf, differenceOf, documentView, searchHits, sinceEntries, syncStatus, taskView, timelineEntry } from "./views";
import { contactCommands } from "./contact";
import { joiningCommands } from "./joining";
import { World, momentOf, sittingsOf, wordsOf } from "./world";
import type { FakeDocument } from "./world";

export { problem };

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };

/** An honest core in memory: one device, the same contract, no disk, no keys. For tests and the development page only. */
export class FakeCore implements Carrier {
  readonly world = new World();
  /** Every command that was called, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  private readonly refusals = new Map<string, object>();
  private readonly commands: Commands = commandsOn(this.world);

  /** Puts a fresh one behind the door. */
  static behindTheDoor(): FakeCore {
    const core = new FakeCore();
    carryBy(core);
    return core;
  }

  /** From now on this command is refused; without a problem it works again. */
  refuse(name: keyof Contract, refusal?: object): void {
    if (refusal === undefined) this.refusals.delete(name);
    else this.refusals.set(name, refusal);
  }

  async call(name: string, input: unknown): Promise<unknown> {
    this.calls.push({ name, input });
    const refusal = this.refusals.get(name);
    if (refusal !== undefined) throw refusal;
    if (this.world.handed !== null && !inOtherHands.includes(name)) throw problem("not_allowed");
    // The door is typed; the carrier is where the types end.
    const command = this.commands[name as keyof Contract] as (input: unknown) => unknown;
    return structuredClone(command(input));
  }

  listen(heard: Parameters<Carrier["listen"]>[0]): () => void {
    return this.world.hear((topics, bell) => heard({ topics, bell }));
  }
}

function commandsOn(world: World): Commands {
  const documentOf = (id: string): FakeDocument => {
    const known = world.documents.get(id);
    if (known === undefined) throw problem("not_found");
    return known;
  };
  const caseOf = (id: string) => {
    const view = world.cases.get(id);
    if (view === undefined) throw problem("not_found");
    const documents = [...world.documents.values()].filter((document) => document.case === id);
    view.card.unread = documents.filter((document) => timelineEntry(document).unread).length;
    view.card.unsent = documents.reduce((sum, document) => sum + document.moments.length - document.sent, 0);
    view.card.my_open_tasks = tasksOf(id).filter((task) => task.mine && (task.status === "open" || task.status === "doing")).length;
    return view;
  };
  const tasksOf = (id: string) => {
    const view = world.cases.get(id);
    if (view === undefined) return [];
    return documentOf(view.document).parts.filter((part) => part.kind === "task").map((part) => taskView(world, view, part));
  };
  const fieldsOf = (document: FakeDocument, part: string | null) =>
    part === null ? document.fields : (document.parts.find((known) => known.part === part)?.fields ?? document.fields);
  const unlocked = () => {
    if (world.me === null) throw problem("locked");
    return { state: "unlocked", me: world.me } as const;
  };
  const made = (document: FakeDocument, part: string | null = null) => ({
    document: document.document, part, heads: world.changed(document, world.author()),
  });
  const write = (document: FakeDocument, set: Partial<Record<Field, Value>>) => {
    for (const [field, value] of Object.entries(set)) world.set(document.fields, field as Field, value, world.author());
  };
  return {
    profile_status: () => (world.me === null ? { state: "absent" } : world.locked ? { state: "locked" } : unlocked()),
    profile_create: ({ display_name, device_name, passphrase }) => {
      world.me = { person: "me", display_name, device: "device", device_name };
      world.passphrase = passphrase;
      world.say("profile");
      return unlocked();
    },
    ...lockCommands(world, unlocked),
    ...lostCommands(world),
    ...practiceCommands(world),
    ...dayCommands(world),
    ...contactCommands(world),
    ...participantCommands(world),
    ...responsibilityCommands(world),
    profile_lock: () => {
      world.locked = true;
      world.handed = null;
      world.say("profile");
      return { state: "locked" };
    },
    case_list: () => [...world.cases.keys()].map((id) => cardOutside(caseOf(id).card)),
    case_create: (input) => {
      if (input.protection === "strictly_confidential") throw problem("invalid", "strictly_confidential");
      const id = world.id();
      const document = world.open("case", id, "shared", world.author());
      const picture = world.open("shared_picture", id, "shared", world.author());
      const party = (name: string, role: Role, me: boolean): PartyView => ({
        party: world.id(), role, name, status: "active", joined: me, me, left_on: null, replaced_by: null, language: null, interpreter: false, compared: true,
        declaration: null, declared_on: null, family_name: "", position: "", spoken_language: "", writing_way: "", came_on: null,
      });
      const parties = [party(world.me?.display_name ?? "", "counsellor", true), party(input.participant, "participant", false)];
      if (input.mentor !== null) parties.push(party(input.mentor, "mentor", false));
      world.set(document.fields, "title", { text: input.title }, world.author());
      world.set(document.fields, "workplace_name", { text: input.workplace }, world.author());
      world.set(document.fields, "case_status", { code: "preparing" }, world.author());
      const readers = parties.map(({ name, role, me }) => ({ person: me ? "me" : name, name, role, me, devices: [{ device: name, last_heard_at: null }] }));
      world.cases.set(id, {
        card: {
          case: id, title: input.title, workplace: input.workplace, status: "preparing", shielding: input.protection === "none" ? "none" : "confidential", my_role: "counsellor",
          names: parties.map(({ name }) => name), unread: 0, unsent: 0, my_open_tasks: 0, late_tasks: 0, last_activity_at: world.now,
          next_visit_at: null,
        },
        document: document.document, shared_picture: picture.document, sector: "", place: "", coverage: null, start: input.start,
        planned_end: input.planned_end, end: null, parties,
        spaces: [
          { space: world.id(), kind: "shared", readers },
          { space: world.id(), kind: "counsellor_participant", readers: readers.filter(({ role }) => role !== "mentor") },
          { space: world.id(), kind: "private", readers: readers.filter(({ me }) => me) },
        ],
        decides: true, taken_out: false, rhythm: [], mentor_hours_per_month: null, joined_at: null, coverage_note: "", office: "", rhythm_with: [], rhythm_remark: "", measures: [],
      });
      world.changed(document, world.author());
      return caseOf(id);
    },
    case_open: ({ case: id }) => {
      const view = caseOf(id);
      if (view.card.shielding !== "none" && !world.unveiled.has(id)) throw problem("not_allowed", "confirm_opening", id);
      world.accesses.push({ by: world.author(), device_name: world.me?.device_name ?? "", what: "opened", at: world.now });
      return view;
    },
    case_confirm: ({ case: id }) => {
      world.unveiled.add(id);
      world.accesses.push({ by: world.author(), device_name: world.me?.device_name ?? "", what: "opened_shielded", at: world.now });
      world.say("cases", { case: id });
      return caseOf(id);
    },
    case_print: ({ case: id }) => {
      if (caseOf(id).card.shielding !== "none") throw problem("not_allowed");
      world.accesses.push({ by: world.author(), device_name: world.me?.device_name ?? "", what: "printed", at: world.now });
      world.say({ access: id });
      return {};
    },
    access_list: ({ limit }) => [...world.accesses].reverse().slice(0, limit),
    timeline: ({ case: id, before, limit, archived }) => {
      const all = [...world.documents.values()]
        .filter((document) => document.case === id && document.kind !== "case" && document.moments.length > 1 && (archived || !document.archived))
        .map(timelineEntry)
        .sort((a, b) => b.happened_at - a.happened_at);
      const from = before === null ? 0 : all.findIndex((entry) => entry.document === before.document) + 1;
      return all.slice(from, from + limit);
    },
    task_list: ({ case: id }) => (id === null ? [...world.cases.keys()].flatMap(tasksOf) : tasksOf(id)),
    document_open: ({ document }) => documentView(world, documentOf(document)),
    note_create: ({ case: id, space, kind, title }) => {
      const note = world.open("note", id, space, world.author());
      write(note, { title: { text: title }, note_kind: { code: kind }, happened_at: { moment: world.now }, text_status: { code: "draft" } });
      return made(note);
    },
    visit_create: ({ case: id, space, kind, title, planned_at }) => {
      const visit = world.open("visit", id, space, world.author());
      write(visit, { title: { text: title }, contact_kind: { code: kind }, visit_status: { code: planned_at === null ? "held" : "planned" } });
      write(visit, planned_at === null ? { happened_at: { moment: world.now } } : { planned_at: { moment: planned_at } });
      return made(visit);
    },
    task_add: ({ case: id, text, owner, due }) => {
      const document = documentOf(caseOf(id).document);
      const part = { part: world.id(), kind: "task" as const, text, fields: new Map() };
      document.parts.push(part);
      if (owner !== null) world.set(part.fields, "owner", { text: owner }, world.author());
      if (due !== null) world.set(part.fields, "due", { date: due }, world.author());
      return made(document, part.part);
    },
    contact_add: ({ case: id, kind, at, minutes, parties }) => {
      const document = documentOf(caseOf(id).document);
      const part = { part: world.id(), kind: "contact" as const, text: "", fields: new Map() };
      document.parts.push(part);
      world.set(part.fields, "contact_kind", { code: kind }, world.author());
      world.set(part.fields, "happened_at", { moment: at }, world.author());
      world.set(part.fields, "parties", { text: parties.join(" ") }, world.author());
      if (minutes !== null) world.set(part.fields, "minutes", { number: minutes }, world.author());
      return made(document, part.part);
    },
    text_edit: ({ document: id, field, heads, splices }) => {
      const document = documentOf(id);
      const frozen = (field === "body" && document.kind === "note") || (field === "summary" && document.kind === "visit");
      const status = wordsOf(document.fields, "text_status");
      // Who was typing while another shared may finish; here for as long as a test lasts.
      const byMe = document.fields.get("text_status")?.values[0]?.by.me === true;
      if (frozen && byMe && (status === "shared" || status === "corrected") && momentOf(heads) === document.moments.length) throw problem("invalid", "text_shared");
      const base = document.moments[momentOf(heads) - 1]?.texts.get(field) ?? "";
      const mine = spliced(base, splices);
      const now = merged(base, mine, document.texts.get(field) ?? "");
      const other = document.moments.at(-1)?.by ?? document.author;
      document.texts.set(field, now);
      return { heads: world.changed(document, world.author()), pieces: piecesBetween(mine, now, other) };
    },
    field_set: ({ document: id, part, field, value }) => {
      const document = documentOf(id);
      world.set(fieldsOf(document, part), field, value, world.author());
      const view = world.cases.get(document.case);
      if (view !== undefined && view.document === id && field === "title") view.card.title = wordsOf(document.fields, "title") ?? "";
      return { heads: world.changed(document, world.author()) };
    },
    text_share: ({ document: id, status, reason }) => {
      const document = documentOf(id);
      write(document, { text_status: { code: status }, ...(reason === null ? {} : { correction_reason: { text: reason } }) });
      // A correction is open for a while of the screen's own time.
      for (const value of document.fields.get("text_status")?.values ?? []) value.at = Date.now();
      return { heads: world.changed(document, world.author()) };
    },
    document_archive: ({ document: id, archived }) => {
      const document = documentOf(id);
      document.archived = archived;
      return { heads: world.changed(document, world.author()) };
    },
    part_restore: ({ document: id }) => ({ heads: world.changed(documentOf(id), world.author()) }),
    widening_preview: ({ document, to }) => wideningOf(world, documentOf(document), to),
    text_widen: ({ document: id, to }) => {
      const narrow = documentOf(id);
      const wide = widened(world, narrow, to);
      write(wide, { shared_from: { code: narrow.space }, text_status: { code: "shared" } });
      write(narrow, { moved_to: { text: wide.document } });
      narrow.archived = true;
      world.changed(narrow, world.author());
      return { document: wide.document, heads: world.changed(wide, world.author()) };
    },
    calm_notice: ({ text }) => calmWords(text),
    document_history: ({ document }) => sittingsOf(documentOf(document)),
    document_difference: ({ document: id, from, to }) => {
      const document = documentOf(id);
      return differenceOf(document, momentOf(from), to.length === 0 ? document.moments.length : momentOf(to));
    },
    since_last: () => sinceEntries(world),
    seen_mark: ({ document: id, heads }) => {
      const document = documentOf(id);
      document.seen = Math.max(document.seen, momentOf(heads));
      world.say("cases", { case: document.case });
      return {};
    },
    search: ({ query }) => searchHits(world, query),
    sync_overview: () => syncStatus(world),
    document_delivery: ({ document }) => deliveryOf(world, documentOf(document)),
    offline_set: ({ offline }) => {
      world.offline = offline;
      if (!offline) for (const document of world.documents.values()) document.sent = document.moments.length;
      world.say("sync");
      return syncStatus(world);
    },
    copy_choose: ({ choice }) => {
      world.copies = choice === "use_this" ? "only" : "put_aside";
      world.locked = choice === "put_aside";
      world.say("profile", "sync");
      return world.locked ? { state: "locked" } : unlocked();
    },
    hub_set: ({ address }) => {
      world.hub = address;
      world.say("sync");
      return syncStatus(world);
    },
    cases_import: ({ json }) => {
      try {
        JSON.parse(json);
      } catch {
        throw problem("invalid", "not_json");
      }
      return { cases: [], documents: 0, left_out: [] };
    },
    ...joiningCommands(world, problem),
    party_add: ({ case: id, role, name, replaces }) => {
      const view = caseOf(id);
      const replaced = view.parties.find((one) => one.party === replaces);
      const party: PartyView = {
        party: world.id(), role, name, status: "active", joined: false, me: false, left_on: null, replaced_by: null, language: null,
        interpreter: false, compared: true, declaration: null, declared_on: null, family_name: "", position: "", spoken_language: "", writing_way: "", came_on: null,
      };
      view.parties.push(party);
      if (replaced !== undefined) replaced.replaced_by = party.party;
      world.say("cases", { case: id });
      return view;
    },
    party_remove: ({ case: id, party }) => {
      const view = caseOf(id);
      const known = view.parties.find((one) => one.party === party);
      if (known === undefined) throw problem("not_found");
      if (!known.me && !view.decides) throw problem("not_allowed");
      Object.assign(known, { status: "left", left_on: "2026-11-27" });
      for (const space of view.spaces) space.readers = space.readers.filter((reader) => reader.name !== known.name);
      if (known.me) Object.assign(view, { taken_out: true, decides: false });
      world.say("cases", { case: id });
      return view;
    },
    device_remove: () => ({}),
    late_words: () => world.late,
    late_words_keep: ({ case: id, envelope }) => {
      world.late = world.late.filter((late) => late.envelope !== envelope);
      world.say({ case: id });
      return world.late;
    },
    late_words_leave: ({ case: id, envelope }) => {
      world.late = world.late.filter((late) => late.envelope !== envelope);
      world.say({ case: id });
      return world.late;
    },
  };
}

/** Another party writes in a text while I am here. */
export function othersWrite(core: FakeCore, document: string, field: "body" | "agree" | "agreed_what" | "saw" | "summary", text: string, name: string): void {
  const known = core.world.documents.get(document);
  if (known === undefined) return;
  known.texts.set(field, text);
  core.world.changed(known, core.world.author(name));
}

/** Another party sets a field at the same time as I did: both values stand. */
export function othersSet(core: FakeCore, document: string, part: string | null, field: Field, value: Value, name: string): void {
  const known = core.world.documents.get(document);
  if (known === undefined) return;
  const fields = part === null ? known.fields : known.parts.find((one) => one.part === part)?.fields;
  if (fields === undefined) return;
  core.world.set(fields, field, value, core.world.author(name), true);
  core.world.changed(known, core.world.author(name));
}

