import {
  BellIcon, BriefcaseIcon, CalendarIcon, CloudIcon, CloudSlashIcon, InboxDownIcon, InboxIcon, PadlockLockedIcon, MagnifyingGlassIcon,
  MenuElipsisHorizontalCircleIcon, NotePencilIcon, TasklistIcon,
} from "@navikt/aksel-icons";
import type { ComponentType, SVGProps } from "react";
import type { Route } from "../../components/route/routes";
import type { CaseCard, CaseId } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** What may be begun in a case. */
export type Begun = "note" | "visit" | "task";

/** What a choice in the palette does. */
export type Deed =
  | { readonly go: Route }
  | { readonly begin: Begun }
  | { readonly inCase: CaseId }
  | { readonly act: "capture" | "lock" | "offline" | "online" };

/** One choice in the palette. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly Icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly group: "actions" | "cases";
  readonly deed: Deed;
}

/** Cases shown at once; whoever has more writes a letter more. */
const MOST_CASES = 12;

/** Lower case and without accents, as people type; æ, ø and å stay letters of their own. */
function folded(words: string): string {
  return words.toLowerCase().normalize("NFC").replaceAll(/[áàâéèêíóòôú]/g, (letter) => letter.normalize("NFD").charAt(0));
}

/** Whether every word that was written begins some word of the entry. */
export function fits(entry: Pick<Entry, "label" | "detail">, query: string): boolean {
  const words = folded(`${entry.label} ${entry.detail}`).split(/[\s·,«»]+/);
  return folded(query).split(/\s+/).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** My cases as choices: to go to, or to begin something in. A shielded one shows no name, and is found by none. */
export function caseEntries(t: Catalogue, format: Format, cards: readonly CaseCard[], deed: "go" | "begin"): readonly Entry[] {
  return cards.map((card) => ({
    id: `case-${card.case}`,
    label: card.title === "" ? t.common.shielded : card.title,
    detail: [card.workplace, format.list(card.names)].filter((words) => words !== "").join(" · "),
    Icon: BriefcaseIcon,
    group: "cases",
    deed: deed === "go" ? { go: { at: "case", case: card.case, section: "timeline" } } : { inCase: card.case },
  }));
}

/** What can be done and where one can go, besides the cases. */
export function actionEntries(t: Catalogue, offline: boolean | null): readonly Entry[] {
  const words = t.day.palette;
  const entry = (id: string, label: string, Icon: Entry["Icon"], deed: Deed): Entry => ({ id, label, detail: "", Icon, group: "actions", deed });
  const line = offline === null ? [] : [
    offline
      ? entry("online", t.frame.goOnline, CloudIcon, { act: "online" })
      : entry("offline", t.frame.goOffline, CloudSlashIcon, { act: "offline" }),
  ];
  return [
    entry("capture", t.day.capture.open, InboxDownIcon, { act: "capture" }),
    entry("note", words.note, NotePencilIcon, { begin: "note" }),
    entry("visit", words.visit, CalendarIcon, { begin: "visit" }),
    entry("task", words.task, TasklistIcon, { begin: "task" }),
    entry("cases", t.frame.cases, BriefcaseIcon, { go: { at: "cases" } }),
    entry("since", t.frame.since, BellIcon, { go: { at: "since" } }),
    entry("tasks", t.frame.tasks, TasklistIcon, { go: { at: "tasks" } }),
    entry("inbox", t.day.inbox.heading, InboxIcon, { go: { at: "inbox" } }),
    entry("settings", t.frame.more, MenuElipsisHorizontalCircleIcon, { go: { at: "settings" } }),
    ...line,
    entry("lock", words.lock, PadlockLockedIcon, { act: "lock" }),
  ];
}

/** The choices that fit what was written; to search for it is always one of them. */
export function fitting(t: Catalogue, query: string, actions: readonly Entry[], cases: readonly Entry[]): readonly Entry[] {
  const wanted = query.trim();
  const found = (entries: readonly Entry[]) => (wanted === "" ? entries : entries.filter((entry) => fits(entry, wanted)));
  const search: Entry = {
    id: "search", label: t.day.palette.search(wanted), detail: "", Icon: MagnifyingGlassIcon, group: "actions", deed: { go: { at: "search", query: wanted } },
  };
  const shown = found(cases).slice(0, MOST_CASES);
  return wanted === "" ? [...shown, ...actions] : [...shown, ...found(actions), search];
}
