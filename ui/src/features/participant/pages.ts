import type { AboutEntry, TextView } from "../../core/contract";

/** One text, as one page of reading. */
export interface ReadingPage {
  readonly entry: AboutEntry;
  readonly text: TextView;
}

/** Every text of every entry that is not put away, in order: one page each. */
export function pagesOf(entries: readonly AboutEntry[]): readonly ReadingPage[] {
  return entries.filter((entry) => !entry.archived).flatMap((entry) => entry.texts.map((text) => ({ entry, text })));
}
