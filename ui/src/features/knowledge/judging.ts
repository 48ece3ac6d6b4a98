import type { CaseView, DocumentView, PartFact, PartId, PartKind, PartyView } from "../../core/contract";

/** What somebody said of a goal or a work task at some time. */
export interface Said {
  readonly part: PartId;
  readonly party: PartId | null;
  readonly day: string;
  readonly at: number;
  /** The level of a goal, or how a work task goes, as its code. */
  readonly what: string;
  readonly words: string;
  readonly onBehalf: boolean;
  /** Who noted it for somebody else; unknown in lists. */
  readonly notedBy: string | null;
}

const newestFirst = (one: Said, other: Said) => other.day.localeCompare(one.day) || other.at - one.at || one.part.localeCompare(other.part);

/** What people said, from a list, newest first. */
export function saidIn(parts: readonly PartFact[], kind: PartKind): Said[] {
  const said = parts
    .filter((part) => part.kind === kind)
    .map((part): Said => ({
      part: part.part, party: part.party, day: part.day ?? "", at: part.at ?? 0, what: part.code ?? String(part.number ?? ""), words: part.words,
      onBehalf: part.state === "yes", notedBy: null,
    }));
  return said.sort(newestFirst);
}

/** What people said, from the document itself, newest first, with who noted what for whom. */
export function saidOf(view: DocumentView, kind: PartKind): Said[] {
  const said = view.parts
    .filter((part) => part.kind === kind)
    .map((part): Said => {
      const first = (name: string) => part.fields.find(({ field }) => field === name)?.values[0];
      const plain = (name: string) => {
        const value = first(name)?.value ?? "nothing";
        if (value === "nothing") return "";
        if ("text" in value) return value.text;
        if ("code" in value) return value.code;
        if ("number" in value) return String(value.number);
        return "date" in value ? value.date : "";
      };
      const at = first("happened_at")?.value ?? "nothing";
      const behalf = first("on_behalf");
      const onBehalf = behalf !== undefined && behalf.value !== "nothing" && "flag" in behalf.value && behalf.value.flag;
      return {
        part: part.part, party: plain("by_party") || null, day: plain("day"), at: at !== "nothing" && "moment" in at ? at.moment : 0,
        what: plain("level") || plain("ability"), words: plain("word"), onBehalf, notedBy: onBehalf ? (behalf?.by.name ?? null) : null,
      };
    });
  return said.sort(newestFirst);
}

/** The newest of each party, in the order of the parties. */
export function latest(said: readonly Said[], parties: readonly PartyView[]): Said[] {
  return parties.flatMap(({ party }) => said.find((one) => one.party === party) ?? []);
}

/** What was said, day by day, newest day first. */
export function byDay(said: readonly Said[]): ReadonlyArray<{ readonly day: string; readonly said: readonly Said[] }> {
  const days = [...new Set(said.map(({ day }) => day))];
  return days.map((day) => ({ day, said: said.filter((one) => one.day === day) }));
}

/** The participant of a case. */
export function participantOf(caseView: CaseView): PartyView | undefined {
  const participants = caseView.parties.filter(({ role }) => role === "participant");
  return participants.find(({ status }) => status === "active") ?? participants[0];
}

/** Whether I may say what is the participant's to say: I am the participant, or the participant has no device. */
export function maySpeak(caseView: CaseView): boolean {
  const participant = participantOf(caseView);
  return participant === undefined || participant.me || !participant.joined;
}
