import type { ContactLine, Contract, DistanceView, Field, NamedParty, PairView } from "../contract";
import { valueOf, wordsOf } from "./world";
import type { FakeDocument, FakePart, World } from "./world";
import { cardOutside, timelineEntry } from "./views";

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type ContactCommands = Pick<Commands, "contact_overview" | "distance_list" | "distance_among" | "distance_agree" | "visit_pack" | "field_place" | "field_place_keep">;

const DAY_MS = 86_400_000;

const pairs: ReadonlyArray<{ readonly kind: PairView["kind"]; readonly field: Field; readonly usual: number | null }> = [
  { kind: "mentor_counsellor", field: "rhythm_mentor_counsellor_days", usual: 14 },
  { kind: "visit", field: "rhythm_visit_days", usual: 21 },
  { kind: "all_three", field: "rhythm_all_three_days", usual: 42 },
  { kind: "participant_counsellor", field: "rhythm_participant_counsellor_days", usual: null },
];

function momentIn(part: FakePart | FakeDocument, field: Field): number | null {
  const value = valueOf(part.fields, field);
  return value !== "nothing" && "moment" in value ? value.moment : null;
}

function numberIn(part: FakePart | FakeDocument, field: Field): number | null {
  const value = valueOf(part.fields, field);
  return value !== "nothing" && "number" in value ? value.number : null;
}

/** Contacts, rhythms and distance. The sentences themselves are the domain's: here they are whatever a story puts in `world.distances`. */
export function contactCommands(world: World): ContactCommands {
  const caseDocument = (id: string) => world.documents.get(world.cases.get(id)?.document ?? "");
  const named = (id: string, parts: readonly string[]): NamedParty[] =>
    (world.cases.get(id)?.parties ?? []).filter(({ party }) => parts.includes(party)).map(({ party, role, name }) => ({ party, role, name }));
  const partiesOf = (id: string, of: FakePart | FakeDocument) => named(id, (wordsOf(of.fields, "parties") ?? "").split(" "));
  const visitsOf = (id: string): ContactLine[] =>
    [...world.documents.values()].filter((known) => known.case === id && known.kind === "visit" && !known.archived).map((known) => {
      const entry = timelineEntry(known);
      const at = entry.visit_status === "held" ? entry.happened_at : (momentIn(known, "planned_at") ?? entry.happened_at);
      return {
        kind: entry.contact_kind ?? "visit", status: entry.visit_status, at, minutes: numberIn(known, "minutes"), parties: partiesOf(id, known),
        document: known.document, part: null, title: entry.title,
      };
    });
  const notedOf = (id: string): ContactLine[] =>
    (caseDocument(id)?.parts ?? []).filter(({ kind }) => kind === "contact").map((part) => ({
      // The fake keeps only codes of the contract in this field.
      kind: (wordsOf(part.fields, "contact_kind") ?? "call") as ContactLine["kind"], status: null, at: momentIn(part, "happened_at") ?? 0,
      minutes: numberIn(part, "minutes"), parties: partiesOf(id, part), document: null, part: part.part, title: "",
    }));
  const arranged = (distance: DistanceView): DistanceView => {
    const document = caseDocument(distance.case);
    const part = document?.parts.find(
      (known) => known.kind === "arrangement" && wordsOf(known.fields, "distance_kind") === distance.kind && (wordsOf(known.fields, "about") ?? "") === distance.subject,
    );
    const until = part === undefined ? null : wordsOf(part.fields, "until");
    if (part === undefined || until === null || Date.parse(until) + DAY_MS < world.now) return distance;
    const [by = null] = named(distance.case, [wordsOf(part.fields, "by_party") ?? ""]);
    return { ...distance, agreed: { part: part.part, until, by, reason: wordsOf(part.fields, "reason") ?? "" } };
  };
  return {
    contact_overview: ({ case: id }) => {
      const held = [...visitsOf(id).filter(({ status }) => status === "held"), ...notedOf(id)].sort((one, other) => other.at - one.at);
      const ahead = visitsOf(id).filter(({ status }) => status === "planned" || status === "postponed").sort((one, other) => one.at - other.at);
      const document = caseDocument(id);
      const parties = (world.cases.get(id)?.parties ?? []).map(({ party, role, name }) => ({ party, role, name }));
      const between: Partial<Record<PairView["kind"], readonly string[]>> = { mentor_counsellor: ["counsellor", "mentor"], participant_counsellor: ["participant", "counsellor"] };
      return {
        held, ahead,
        next_on: [...world.documents.values()].filter((known) => known.case === id && known.kind === "visit").map((known) => wordsOf(known.fields, "next_contact")).find((day) => day !== null) ?? null,
        pairs: pairs.map(({ kind, field, usual }) => {
          const last = held.find((contact) => kind !== "visit" || contact.kind === "visit");
          return {
            kind, field, usual, parties: parties.filter(({ role }) => between[kind]?.includes(role) ?? true),
            last_on: last === undefined ? null : new Date(last.at).toISOString().slice(0, 10),
            days: last === undefined ? null : Math.floor((world.now - last.at) / DAY_MS), agreed: document === undefined ? null : numberIn(document, field),
          };
        }),
      };
    },
    distance_list: ({ case: id }) => world.distances.filter((distance) => distance.case === id).map(arranged),
    distance_among: ({ cases }) => world.distances.filter((distance) => cases.includes(distance.case)).map(arranged).filter(({ agreed }) => agreed === null),
    distance_agree: ({ case: id, kind, subject, reason, until }) => {
      const document = caseDocument(id);
      if (document === undefined) throw new Error("no such case");
      const part: FakePart = { part: world.id(), kind: "arrangement", text: "", fields: new Map() };
      const me = world.cases.get(id)?.parties.find((party) => party.me)?.party ?? "";
      world.set(part.fields, "distance_kind", { code: kind }, world.author());
      world.set(part.fields, "about", { text: subject }, world.author());
      world.set(part.fields, "by_party", { text: me }, world.author());
      world.set(part.fields, "reason", { text: reason }, world.author());
      world.set(part.fields, "until", { date: until }, world.author());
      document.parts.push(part);
      return { document: document.document, part: part.part, heads: world.changed(document, world.author()) };
    },
    visit_pack: () =>
      [...world.cases.values()].map((view) => {
        const card = cardOutside(view.card);
        const documents = [...world.documents.values()].filter((known) => known.case === card.case && known.kind !== "case");
        const next = visitsOf(card.case).filter(({ status }) => status === "planned").map(({ at }) => at);
        return {
          case: card.case, title: card.title, workplace: card.workplace, next_visit_at: next.length === 0 ? null : Math.min(...next),
          state: world.offline ? "not_fetched_lately" : "complete", documents: documents.length, held: 0, missing: 0, unsent: card.unsent,
          fetched_at: world.hub === null ? null : world.now - 300_000,
        };
      }),
    field_place: () => {
      const document = world.fieldPlace === null ? undefined : world.documents.get(world.fieldPlace.document);
      return document === undefined || world.fieldPlace === null
        ? { case: null, document: null, step: 0 }
        : { case: document.case, document: document.document, step: world.fieldPlace.step };
    },
    field_place_keep: ({ document, step }) => {
      world.fieldPlace = step === null ? null : { document, step };
      return {};
    },
  };
}
