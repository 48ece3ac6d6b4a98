import type { AgreementView, AnswerView, Contract, HoursEntry, HoursMonth, HoursStatus, Value } from "../contract";
import { differenceOf } from "./views";
import { problem } from "./problem";
import { valueOf, wordsOf } from "./world";
import type { FakeDocument, FakePart, World } from "./world";

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type ResponsibilityCommands = Pick<Commands, "agreement_open" | "agreement_answer" | "hours_add" | "hours_mark" | "hours_list">;

const roles = { shared: ["participant", "counsellor", "mentor"], counsellor_participant: ["participant", "counsellor"], mentor_support: [], private: [] };

function hex(text: string): string {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffff;
  return sum.toString(16).padStart(64, "0");
}

/** A name for what stands in an agreement. */
function versionOf(document: FakeDocument): string {
  return hex(JSON.stringify([[...document.texts].sort(), wordsOf(document.fields, "due")]));
}

function partiesOf(world: World, document: FakeDocument) {
  const parties = world.cases.get(document.case)?.parties ?? [];
  return parties.filter((party) => party.status === "active" && (roles[document.space] as readonly string[]).includes(party.role));
}

function numberIn(part: FakePart, field: "minutes" | "mentor_hours_per_month" | "happened_at"): number | null {
  const value: Value = valueOf(part.fields, field);
  if (value === "nothing") return null;
  if ("number" in value) return value.number;
  return "moment" in value ? value.moment : null;
}

function answersOf(world: World, document: FakeDocument): AnswerView[] {
  const now = versionOf(document);
  return document.parts
    .filter(({ kind }) => kind === "answer")
    .map((part) => ({
      part: part.part, party: wordsOf(part.fields, "by_party") ?? "", answer: (wordsOf(part.fields, "answer") ?? "none") as AnswerView["answer"],
      reason: wordsOf(part.fields, "reason") ?? "", on_behalf: valueOf(part.fields, "on_behalf") !== "nothing",
      by: part.fields.get("answer")?.values[0]?.by ?? world.author(), at: numberIn(part, "happened_at") ?? 0,
      current: wordsOf(part.fields, "version") === now, agreed: false,
    }))
    .reverse();
}

/** How an agreement stands; as in the domain's `agreement.rs`, without signatures. */
export function agreementView(world: World, document: FakeDocument): AgreementView {
  const say = partiesOf(world, document);
  const answers = answersOf(world, document);
  const parts = document.parts.filter(({ kind }) => kind === "answer");
  const versions = [...new Set(parts.map((part) => wordsOf(part.fields, "version") ?? ""))];
  const last = (party: string, version: string) =>
    [...parts].reverse().find((part) => wordsOf(part.fields, "by_party") === party && wordsOf(part.fields, "version") === version);
  const allAgree = (version: string) => say.length > 0 && say.every(({ party }) => wordsOf(last(party, version)?.fields ?? new Map(), "answer") === "agree");
  const now = versionOf(document);
  const agreed = allAgree(now) ? now : (versions.reverse().find(allAgree) ?? null);
  const stored = (wordsOf(document.fields, "agreement_status") ?? "proposed") as AgreementView["status"];
  const status = stored === "proposed" || stored === "agreed" || (stored === "earlier" && agreed !== null) ? (agreed === null ? "proposed" : "agreed") : stored;
  const changed = agreed !== null && agreed !== now;
  const moment = Number(wordsOf(parts.find((part) => wordsOf(part.fields, "version") === agreed)?.fields ?? new Map(), "signature") ?? 0);
  const then = document.moments[moment - 1];
  const asks = status === "proposed" || (status === "agreed" && changed);
  return {
    document: document.document, version: now, texts: [...document.texts].map(([field, text]) => ({ field, text })), due: wordsOf(document.fields, "due") ?? null, status, changed_since: changed,
    parties: say.map(({ party, name, role, me, joined }) => ({ party, name, role, me, without_device: !joined })),
    answers: answers.map((answer, place) => ({ ...answer, agreed: wordsOf([...parts].reverse()[place]?.fields ?? new Map(), "version") === agreed })), not_counted: 0, may_answer: true, said_yes: [],
    waiting_for: say.map(({ party }) => party).filter((party) => asks && !answers.some((answer) => answer.party === party && answer.current && answer.answer !== "none")),
    frozen: agreed === null || then === undefined ? null : {
      moment: [`v${moment}`], agreed_at: answers[0]?.at ?? 0, due: null, texts: [...then.texts].map(([field, text]) => ({ field, text })),
      difference: { texts: differenceOf(document, moment, document.moments.length).texts, fields: [] },
    },
  };
}

function hoursEntry(world: World, document: FakeDocument, part: FakePart): HoursEntry {
  const parties = world.cases.get(document.case)?.parties ?? [];
  const owner = parties.find(({ party }) => party === wordsOf(part.fields, "owner"));
  const status = (wordsOf(part.fields, "hours_status") ?? "draft") as HoursStatus;
  return {
    document: document.document, part: part.part, owner: owner?.party ?? "", owner_name: owner?.name ?? "", mine: owner?.me ?? false,
    changeable: status === "draft", day: wordsOf(part.fields, "day") ?? "", minutes: numberIn(part, "minutes") ?? 0,
    category: (wordsOf(part.fields, "hours_category") ?? "other") as HoursEntry["category"], status, remark: wordsOf(part.fields, "remark") ?? "",
  };
}

/** Agreements and hours, as the core answers them. */
export function responsibilityCommands(world: World): ResponsibilityCommands {
  const documentOf = (id: string) => {
    const known = world.documents.get(id);
    if (known === undefined) throw problem("not_found");
    return known;
  };
  const caseDocument = (id: string) => documentOf(world.cases.get(id)?.document ?? "");
  return {
    agreement_open: ({ document }) => agreementView(world, documentOf(document)),
    agreement_answer: ({ document: id, party, version, answer, reason }) => {
      const document = documentOf(id);
      if (versionOf(document) !== version) throw problem("invalid", "changed_since", "version");
      const mine = partiesOf(world, document).find((known) => known.party === party)?.me === true;
      if (!mine && reason === "") throw problem("invalid", "missing_field", "reason");
      const part: FakePart = { part: world.id(), kind: "answer", text: "", fields: new Map() };
      const set = (field: Parameters<World["set"]>[1], value: Value) => world.set(part.fields, field, value, world.author());
      set("by_party", { text: party });
      set("answer", { code: answer });
      set("version", { text: version });
      set("signature", { text: String(document.moments.length) });
      set("happened_at", { moment: world.now });
      if (reason !== "") set("reason", { text: reason });
      if (!mine) set("on_behalf", { flag: true });
      document.parts.push(part);
      return { document: id, part: part.part, heads: world.changed(document, world.author()) };
    },
    hours_add: ({ case: id, owner, day, minutes, category, remark, confirmed }) => {
      const document = caseDocument(id);
      const agreed = world.cases.get(id)?.mentor_hours_per_month ?? null;
      const part: FakePart = { part: world.id(), kind: "hours", text: "", fields: new Map() };
      const set = (field: Parameters<World["set"]>[1], value: Value) => world.set(part.fields, field, value, world.author());
      set("owner", { text: owner });
      set("day", { date: day });
      set("minutes", { number: minutes });
      set("hours_category", { code: category });
      set("hours_status", { code: confirmed ? "confirmed" : "draft" });
      set("remark", { text: remark });
      if (agreed !== null) set("mentor_hours_per_month", { number: agreed });
      document.parts.push(part);
      return { document: document.document, part: part.part, heads: world.changed(document, world.author()) };
    },
    hours_mark: ({ case: id, parts, status }) => {
      const document = caseDocument(id);
      for (const part of document.parts.filter((known) => parts.includes(known.part))) world.set(part.fields, "hours_status", { code: status }, world.author());
      return { heads: world.changed(document, world.author()) };
    },
    hours_list: ({ case: id }) => {
      const view = world.cases.get(id);
      const document = caseDocument(id);
      const counsellor = view?.card.my_role === "counsellor";
      const agreed = view?.mentor_hours_per_month ?? null;
      const months = new Map<string, HoursMonth>();
      const monthOf = (month: string) => {
        const known = months.get(month) ?? { month, minutes: 0, draft_minutes: 0, agreed, to_confirm: [], to_see: [], entries: [] };
        months.set(month, known);
        return known;
      };
      monthOf(`${new Date(world.now).toISOString().slice(0, 7)}-01`);
      for (const part of document.parts.filter(({ kind }) => kind === "hours")) {
        const entry = hoursEntry(world, document, part);
        const month = monthOf(`${entry.day.slice(0, 7)}-01`);
        if (entry.status === "draft") month.draft_minutes += entry.minutes;
        else month.minutes += entry.minutes;
        if (entry.status === "draft" && entry.mine) month.to_confirm.push(entry.part);
        if (entry.status === "confirmed" && counsellor) month.to_see.push(entry.part);
        month.entries.push(entry);
      }
      const owners = (view?.parties ?? []).filter(({ role, me, status }) => role === "mentor" && status === "active" && (me || counsellor));
      return {
        agreed, owners: owners.map(({ party, name, me }) => ({ party, name, me })),
        months: [...months.values()].sort((one, other) => other.month.localeCompare(one.month)),
      };
    },
  };
}
