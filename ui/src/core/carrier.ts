import type { Notice } from "./contract";

/** What carries commands to the core and notices back; the door checks the names. */
export interface Carrier {
  /** Resolves with the answer, rejects with a `Problem`. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Begins to listen; gives the way to stop. `missed` is called when notices may have been lost. */
  listen(heard: (notice: Notice) => void, missed: () => void): () => void;
}
