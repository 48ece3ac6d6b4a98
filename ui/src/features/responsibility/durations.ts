import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** Minutes as people say them: «2 timer», «45 min», «1 time 30 min». */
export function spentInWords(t: Catalogue, format: Format, minutes: number): string {
  const words = t.responsibility.hours;
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (whole === 0) return words.minutes(rest);
  const hours = words.hours(whole, format.number(whole));
  return rest === 0 ? hours : `${hours} ${words.minutes(rest)}`;
}

/** Minutes as hours with one decimal at most: «11» or «11,5». */
export function hoursAsNumber(format: Format, minutes: number): string {
  return format.number(Math.round(minutes / 6) / 10);
}
