import type { TimelineEntry, UtcMillis } from "../../core/contract";

/** Entries of one month, or what is still to come. */
export interface Month {
  readonly key: string;
  /** A moment in the month; absent for what is to come. */
  readonly at: UtcMillis | null;
  readonly entries: readonly TimelineEntry[];
}

/** Groups entries by month in the order they came; what is planned after now stands in a group of its own. */
export function groupByMonth(entries: readonly TimelineEntry[], now: UtcMillis): readonly Month[] {
  const groups = new Map<string, { at: UtcMillis | null; entries: TimelineEntry[] }>();
  for (const entry of entries) {
    const day = new Date(entry.happened_at);
    const coming = entry.happened_at > now && entry.kind === "visit";
    const key = coming ? "coming" : `${day.getFullYear()}-${day.getMonth()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { at: coming ? null : entry.happened_at, entries: [entry] });
    else group.entries.push(entry);
  }
  const coming = groups.get("coming");
  coming?.entries.reverse();
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => Number(b.at === null) - Number(a.at === null));
}
