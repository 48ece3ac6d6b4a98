// What the three of one week call things, and the ways that each of them walks again and again.
import { until } from "../support/until.mjs";

/** The case of the week. */
export const CASE = "Verkstedet i Brekkebakken";

/** Opens one part of the case from wherever somebody is. */
export async function inCase(window, section) {
  await window.follow("Mine forløp");
  await window.follow(CASE);
  if (section !== undefined) await window.turnTo(section);
}

/** Opens something of the case by its name. */
export async function open(window, name, section) {
  await inCase(window, section);
  await window.follow(name);
}

/** Waits until a text that can be written in holds exactly these words. */
export function holds(window, label, words) {
  return until(`${window.name}: ${label} to hold "${words}"`, async () => (await window.read(label)) === words);
}

/** A day some days from now, the way people type it. */
export function dayFromNow(days) {
  const day = new Date(Date.now() + days * 86_400_000);
  return [day.getDate(), day.getMonth() + 1].map((part) => String(part).padStart(2, "0")).join(".") + `.${day.getFullYear()}`;
}
