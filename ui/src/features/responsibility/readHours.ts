import type { HoursCategory } from "../../core/contract";
import { isoDayOf } from "../../text/format";

/** How a language writes hours: words with a space between, days of several words with a line between. */
export interface HoursWords {
  readonly hour: string;
  readonly minute: string;
  readonly today: string;
  readonly yesterday: string;
  readonly dayBefore: string;
  readonly weekdays: string;
  readonly training: string;
  readonly talk: string;
  readonly adaptation: string;
  readonly office: string;
}

/** One entry as it was understood. */
export interface HoursRead {
  readonly day: string;
  readonly minutes: number;
  readonly category: HoursCategory;
  readonly remark: string;
}

/** The most that one entry can be, in minutes: a day and a night. */
const MOST = 24 * 60;

const NOT_A_LETTER = "(?![\\p{L}\\p{N}])";

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"))
    .join("|");
}

interface Found<T> {
  readonly value: T;
  readonly rest: string;
}

/** Takes the first match out of a line. */
function take<T>(line: string, pattern: RegExp, value: (match: RegExpMatchArray) => T | null): Found<T> | null {
  const match = line.match(pattern);
  if (match?.index === undefined) return null;
  const read = value(match);
  return read === null ? null : { value: read, rest: `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}` };
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(",", "."));
}

function readMinutes(line: string, words: HoursWords): Found<number> | null {
  const hour = alternatives(words.hour.split(" "));
  const minute = alternatives(words.minute.split(" "));
  const begins = "(?<![\\p{L}\\p{N}.,:])";
  const both = new RegExp(`${begins}(\\d+(?:[.,]\\d+)?)\\s*(?:${hour})${NOT_A_LETTER}(?:\\s*(\\d+)\\s*(?:${minute})${NOT_A_LETTER})?`, "iu");
  const together = new RegExp(`${begins}(\\d+)(?:${hour})(\\d{1,2})${NOT_A_LETTER}`, "iu");
  const clock = new RegExp(`${begins}(\\d{1,2}):(\\d{2})${NOT_A_LETTER}`, "u");
  const alone = new RegExp(`${begins}(\\d+)\\s*(?:${minute})${NOT_A_LETTER}`, "iu");
  const inMinutes = (match: RegExpMatchArray) => whole(numberOf(match[1]) * 60 + numberOf(match[2]));
  return (
    take(line, together, inMinutes) ?? take(line, both, inMinutes) ?? take(line, clock, inMinutes) ?? take(line, alone, (match) => whole(numberOf(match[1])))
  );
}

function whole(minutes: number): number | null {
  const rounded = Math.round(minutes);
  return rounded > 0 && rounded <= MOST ? rounded : null;
}

function shifted(today: Date, days: number): string {
  const day = new Date(today);
  day.setDate(day.getDate() - days);
  return isoDayOf(day);
}

/** A day without a year is the last one that has been. */
function dateIn(today: Date, day: number, month: number, year: number | null): string | null {
  const made = new Date(year ?? today.getFullYear(), month - 1, day, 12);
  if (made.getMonth() !== month - 1 || made.getDate() !== day) return null;
  if (year === null && isoDayOf(made) > isoDayOf(today)) made.setFullYear(made.getFullYear() - 1);
  return isoDayOf(made);
}

function readDay(line: string, words: HoursWords, today: Date): Found<string> | null {
  const whenWords: readonly (readonly [string, number])[] = [[words.dayBefore, 2], [words.yesterday, 1], [words.today, 0]];
  for (const [when, days] of whenWords) {
    const found = take(line, wordOf(when.split("|")), () => shifted(today, days));
    if (found !== null) return found;
  }
  const weekdays = words.weekdays.split(" ");
  const weekday = take(line, wordOf(weekdays), (match) => {
    const named = weekdays.indexOf(match[0].toLowerCase());
    return shifted(today, (today.getDay() + 6 - named) % 7);
  });
  if (weekday !== null) return weekday;
  return take(line, /(?<![\p{L}\p{N}.,:])(\d{1,2})\.(\d{1,2})\.?(?:(\d{4}))?(?![\p{L}\p{N}])/u, (match) =>
    dateIn(today, Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])),
  );
}

function wordOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words)})${NOT_A_LETTER}`, "iu");
}

function readCategory(line: string, words: HoursWords): Found<HoursCategory> | null {
  const known: readonly (readonly [HoursCategory, string])[] = [
    ["training", words.training], ["adaptation", words.adaptation], ["contact_with_office", words.office], ["talk", words.talk],
  ];
  for (const [category, names] of known) {
    const found = take(line, wordOf(names.split(" ")), () => category);
    if (found !== null) return found;
  }
  return null;
}

/** Reads one line such as «2t opplæring truck» or «i går 45 min samtale»; nothing when it does not say how long. */
export function readHours(line: string, words: HoursWords, today: Date): HoursRead | null {
  const day = readDay(line, words, today);
  const minutes = readMinutes(day?.rest ?? line, words);
  if (minutes === null) return null;
  const category = readCategory(minutes.rest, words);
  const remark = (category?.rest ?? minutes.rest).replace(/\s+/g, " ").replace(/^[\s,.:;–-]+|[\s,;:–-]+$/gu, "");
  return { day: day?.value ?? isoDayOf(today), minutes: minutes.value, category: category?.value ?? "other", remark };
}
