import type { Sitting } from "../../core/contract";

/** A sitting keeps its beginning while it grows. */
export function keyOf(sitting: Sitting): string {
  return `${sitting.author.person}/${sitting.before.join(",")}`;
}
