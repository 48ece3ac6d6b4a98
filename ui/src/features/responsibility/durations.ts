import type { Format } from "../../text/format";

/** Minutes as hours with one decimal at most: «11» or «11,5». */
export function hoursAsNumber(format: Format, minutes: number): string {
  return format.number(Math.round(minutes / 6) / 10);
}
