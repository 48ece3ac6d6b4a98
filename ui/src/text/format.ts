import type { UtcMillis } from "../core/contract";
import type { Language } from "./language";

/** How a language writes days, times and lists. Everything in the device's own time zone. */
export interface Format {
  /** 31. mars 2026 */
  readonly day: (at: UtcMillis) => string;
  /** 31. mars, with the year when it is another than now's */
  readonly shortDay: (at: UtcMillis, now?: UtcMillis) => string;
  /** tirsdag 31. mars */
  readonly weekday: (at: UtcMillis) => string;
  /** mars */
  readonly monthName: (at: UtcMillis) => string;
  /** mars 2026 */
  readonly month: (at: UtcMillis) => string;
  /** mars, with the year when it is another than now's */
  readonly monthAlone: (at: UtcMillis, now?: UtcMillis) => string;
  /** 14:05 */
  readonly time: (at: UtcMillis) => string;
  /** 31. mars 2026 kl. 14:05 */
  readonly moment: (at: UtcMillis) => string;
  /** From an ISO day such as 2026-03-31. */
  readonly isoDay: (day: string) => string;
  /** for 3 timer siden */
  readonly ago: (at: UtcMillis, now?: UtcMillis) => string;
  /** Anna, Bo og Cem */
  readonly list: (words: readonly string[]) => string;
  /** norsk bokmål, from nb */
  readonly languageName: (code: string) => string;
  /** 1 234 */
  readonly number: (value: number) => string;
}

const MINUTE = 60_000;

/** An ISO day as noon in the device's own zone, so that no zone moves it to its neighbour. */
export function dayAsMillis(day: string): UtcMillis {
  return new Date(`${day}T12:00:00`).getTime();
}

/** The ISO day of a moment in the device's own zone. */
export function isoDayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The format of one language. */
export function formatOf({ locales, justNow }: Pick<Language, "locales" | "justNow">): Format {
  const locale = [...locales];
  const by = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (at: UtcMillis) => format.format(at);
  };
  const day = by({ day: "numeric", month: "long", year: "numeric" });
  const month = by({ month: "long", year: "numeric" });
  const monthInYear = by({ month: "long" });
  const dayInYear = by({ day: "numeric", month: "long" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const number = new Intl.NumberFormat(locale);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return {
    day,
    shortDay: (at, now = Date.now()) => (new Date(at).getFullYear() === new Date(now).getFullYear() ? dayInYear(at) : day(at)),
    weekday: by({ weekday: "long", day: "numeric", month: "long" }),
    monthName: monthInYear,
    month,
    monthAlone: (at, now = Date.now()) => (new Date(at).getFullYear() === new Date(now).getFullYear() ? monthInYear(at) : month(at)),
    time: by({ hour: "2-digit", minute: "2-digit" }),
    moment: by({ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }),
    isoDay: (iso) => day(dayAsMillis(iso)),
    ago: (at, now = Date.now()) => (Math.abs(at - now) < MINUTE ? justNow : inWords(relative, at - now)),
    list: (words) => list.format(words),
    languageName: (code) => names.of(code) ?? code,
    number: (value) => number.format(value),
  };
}

function inWords(relative: Intl.RelativeTimeFormat, difference: number): string {
  const minutes = Math.trunc(difference / MINUTE);
  if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 24) return relative.format(hours, "hour");
  return relative.format(Math.round(hours / 24), "day");
}
