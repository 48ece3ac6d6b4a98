import { setTimeout as pause } from "node:timers/promises";

/** No condition of these tests may take longer. */
export const LONGEST_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** Looks until there is something to see, and says what it waited for when there never was. */
export async function until(what, look, longest = LONGEST_MS) {
  const end = Date.now() + longest;
  let last;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`waited too long: ${what}`, { cause: last });
}
