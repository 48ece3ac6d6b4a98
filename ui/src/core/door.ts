import type { Carrier } from "./carrier";
import type { Contract, Notice } from "./contract";
import { httpCarrier } from "./http";
import { asProblem } from "./problem";
import { inWindow, windowCarrier } from "./tauri";

/** The name of a command or query. */
export type Name = keyof Contract;
/** What a command takes. */
export type Input<N extends Name> = Contract[N]["input"];
/** What a command answers. */
export type Answer<N extends Name> = Contract[N]["answer"];

let carrier: Carrier | null = null;

function current(): Carrier {
  carrier ??= inWindow() ? windowCarrier : httpCarrier;
  return carrier;
}

/** Puts another carrier in place; for tests. */
export function carryBy(other: Carrier): void {
  carrier = other;
}

/** The only way to ask the core for something. Throws a `CoreProblem`. */
export async function call<N extends Name>(name: N, input: Input<N>): Promise<Answer<N>> {
  try {
    // The generated contract binds each name to its answer on both sides.
    return (await current().call(name, input)) as Answer<N>;
  } catch (thrown) {
    throw asProblem(thrown);
  }
}

/** Hears what the core says unasked. */
export function listen(heard: (notice: Notice) => void, missed: () => void): () => void {
  return current().listen(heard, missed);
}
