import type { CaseCard, CaseNeed, DistanceView } from "../../core/contract";

/** What a list of cases can be narrowed to. */
export const filters = ["waiting", "unread", "questions", "late", "distance", "unsent"] as const;
/** One of them. */
export type Filter = (typeof filters)[number];
/** The orders of the list. */
export const sorts = ["waiting", "activity", "visit", "title"] as const;
/** One of them. */
export type Sort = (typeof sorts)[number];

/** What of the list is shown, and in which order. Codes only: no words of a person are kept outside the profile. */
export interface Selection {
  readonly filters: readonly Filter[];
  readonly sort: Sort;
}

/** A case with what waits for me in it. */
export interface Row {
  readonly card: CaseCard;
  readonly need: CaseNeed | null;
  readonly distances: readonly DistanceView[];
}

/** Everything, what waits for me first. */
export const everything: Selection = { filters: [], sort: "waiting" };

/** Cards with their needs and their sentences of distance beside them. */
export function rowsOf(cards: readonly CaseCard[], needs: readonly CaseNeed[], distances: readonly DistanceView[]): readonly Row[] {
  const known = new Map(needs.map((need) => [need.case, need]));
  const told = new Map<string, DistanceView[]>();
  for (const distance of distances) told.set(distance.case, [...(told.get(distance.case) ?? []), distance]);
  return cards.map((card) => ({ card, need: known.get(card.case) ?? null, distances: told.get(card.case) ?? [] }));
}

/** How many things in a case wait for me: to read, to answer, to do, to talk about. */
export function waitingIn({ card, need, distances }: Row): number {
  const asked = need === null ? 0 : need.questions + need.proposals + need.responses + need.late_tasks;
  return card.unread + asked + distances.length;
}

const holds: Readonly<Record<Filter, (row: Row) => boolean>> = {
  waiting: (row) => waitingIn(row) > 0,
  unread: ({ card }) => card.unread > 0,
  questions: ({ need }) => need !== null && need.questions + need.proposals + need.responses > 0,
  late: ({ need }) => need !== null && need.late_tasks > 0,
  distance: ({ distances }) => distances.length > 0,
  unsent: ({ card }) => card.unsent > 0,
};

const before: Readonly<Record<Sort, (one: Row, other: Row) => number>> = {
  waiting: (one, other) => Number(waitingIn(other) > 0) - Number(waitingIn(one) > 0),
  activity: () => 0,
  visit: (one, other) => (one.card.next_visit_at ?? Number.MAX_SAFE_INTEGER) - (other.card.next_visit_at ?? Number.MAX_SAFE_INTEGER),
  title: (one, other) => one.card.title.localeCompare(other.card.title, "nb"),
};

/** How many cases each narrowing would show. */
export function countOf(filter: Filter, rows: readonly Row[]): number {
  return rows.filter(holds[filter]).length;
}

/** The rows that fit the words and at least one of the filters. The core gives them by activity; equal ones stay so. */
export function shown(rows: readonly Row[], { filters: chosen, sort }: Selection, words: string): readonly Row[] {
  const wanted = words.trim().toLowerCase();
  const fits = ({ card }: Row) => `${card.title} ${card.workplace} ${card.names.join(" ")}`.toLowerCase().includes(wanted);
  const kept = rows.filter((row) => (wanted === "" || fits(row)) && (chosen.length === 0 || chosen.some((filter) => holds[filter](row))));
  return [...kept].sort(before[sort]);
}

/** Two selections that show the same in the same order. */
export function sameSelection(one: Selection, other: Selection): boolean {
  return one.sort === other.sort && one.filters.length === other.filters.length && one.filters.every((filter) => other.filters.includes(filter));
}
