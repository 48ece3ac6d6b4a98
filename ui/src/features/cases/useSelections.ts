import { useState } from "react";
import { everything, filters, sameSelection, sorts } from "./selection";
import type { Selection } from "./selection";

const NOW = "felles.cases.now";
const KEPT = "felles.cases.kept";
/** Selections that one person keeps. */
const MOST = 8;

function selectionIn(value: unknown): Selection | null {
  if (typeof value !== "object" || value === null || !("filters" in value) || !("sort" in value)) return null;
  const { filters: named, sort: wanted } = value;
  const sort = sorts.find((known) => known === wanted);
  return sort === undefined || !Array.isArray(named) ? null : { filters: filters.filter((known) => named.includes(known)), sort };
}

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** The selection that stands and those that were kept, as codes, for this device. */
export function useSelections() {
  const [now, setNow] = useState<Selection>(() => selectionIn(stored(NOW)) ?? everything);
  const [kept, setKept] = useState<readonly Selection[]>(() => {
    const list = stored(KEPT);
    return Array.isArray(list) ? list.map(selectionIn).filter((one) => one !== null).slice(0, MOST) : [];
  });
  const choose = (next: Selection) => {
    localStorage.setItem(NOW, JSON.stringify(next));
    setNow(next);
  };
  const put = (next: readonly Selection[]) => {
    localStorage.setItem(KEPT, JSON.stringify(next));
    setKept(next);
  };
  const isKept = kept.some((one) => sameSelection(one, now));
  return {
    now,
    kept,
    choose,
    mayKeep: !isKept && now.filters.length > 0 && kept.length < MOST,
    keep: () => put([...kept, now]),
    drop: (gone: Selection) => put(kept.filter((one) => !sameSelection(one, gone))),
  };
}
