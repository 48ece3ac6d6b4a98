import type { SinceEntry } from "../../core/contract";

/** What the same people did within this long of each other is one sitting. */
const PAUSE_MS = 2 * 60 * 60 * 1000;

/** What the same people did in one go, the newest first. */
export interface SinceSitting {
  readonly entries: readonly SinceEntry[];
  readonly authors: SinceEntry["authors"];
  readonly at: number;
}

function who(entry: SinceEntry): string {
  return entry.authors.map((author) => author.person).sort().join(" ");
}

/** The entries of one case as sittings: by the same people, without a long pause between. */
export function sittingsIn(entries: readonly SinceEntry[]): readonly SinceSitting[] {
  const sittings: { entries: SinceEntry[]; last: number }[] = [];
  for (const entry of [...entries].sort((one, other) => other.at - one.at)) {
    const open = sittings.find(({ entries: [first], last }) => first !== undefined && who(first) === who(entry) && last - entry.at <= PAUSE_MS);
    if (open === undefined) sittings.push({ entries: [entry], last: entry.at });
    else {
      open.entries.push(entry);
      open.last = entry.at;
    }
  }
  return sittings.map((sitting) => ({ entries: sitting.entries, authors: sitting.entries[0]?.authors ?? [], at: sitting.entries[0]?.at ?? 0 }));
}
