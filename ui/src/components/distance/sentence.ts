import type { DistanceView, NamedParty } from "../../core/contract";
import type { Format } from "../../text/format";
import { dayAsMillis } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** Letters of somebody's words within a sentence. */
const ABOUT = 60;
const MINUTES_PER_HOUR = 60;

function nameOf(t: Catalogue, party: NamedParty): string {
  return party.name === "" ? t.words.role[party.role] : party.name;
}

function short(words: string): string {
  const letters = [...words];
  if (letters.length <= ABOUT) return words;
  const cut = letters.slice(0, ABOUT).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), ABOUT / 2)).trimEnd()} …`;
}

function monthsFrom(format: Format, t: Catalogue, since: string): string {
  const first = new Date(dayAsMillis(since));
  const second = new Date(first.getFullYear(), first.getMonth() + 1, 15, 12);
  return t.distance.months(format.monthName(first.getTime()), format.monthName(second.getTime()));
}

/** A distance as people would say it; the same words for everybody it concerns. */
export function sentenceOf(t: Catalogue, format: Format, distance: DistanceView): string {
  const words = t.distance;
  const { count: n, never } = distance;
  const names = distance.parties.map((party) => nameOf(t, party));
  const listed = format.list(names);
  const name = names[0] ?? "";
  const about = short(distance.about);
  const hours = (minutes: number) => format.number(Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10);
  switch (distance.kind) {
    case "mentor_counsellor":
    case "participant_counsellor":
      return never ? words.pairNever(listed, n) : words.pair(listed, n);
    case "visit":
      return never ? words.visitNever(n) : words.visit(n);
    case "all_three":
      return never ? words.allThreeNever(n) : words.allThree(n);
    case "question":
      return words.question(about, name, n);
    case "setback":
      return words.setback(name, n);
    case "task":
      return words.task(about, name, n);
    case "judgement":
      return words.judgement(about, listed, n);
    case "unopened":
      return words.unopened(about, name, n);
    case "hours":
      return words.hours(hours(n), hours(distance.limit), distance.since === null ? "" : monthsFrom(format, t, distance.since));
    case "own_words":
      return words.ownWords(name);
    case "device":
      return words.device(name, n);
  }
}
