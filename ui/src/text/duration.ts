import type { Format } from "./format";
import type { Catalogue } from "./nb";

const MINUTES_PER_HOUR = 60;

/** A length of time as people say it: «2 timer», «45 minutter», «1 time og 30 minutter». */
export function durationInWords(t: Catalogue, format: Format, minutes: number): string {
  const words = t.common.duration;
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  if (hours === 0) return words.minutes(rest);
  const whole = words.hours(hours, format.number(hours));
  return rest === 0 ? whole : words.both(whole, words.minutes(rest));
}
