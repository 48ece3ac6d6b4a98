import {
  BellIcon, BriefcaseIcon, MagnifyingGlassIcon, MenuElipsisHorizontalCircleIcon, TasklistIcon,
} from "@navikt/aksel-icons";
import type { ComponentType, SVGProps } from "react";
import type { Route } from "../components/route/routes";
import type { Catalogue } from "../text/nb";

/** One place of the main menu. */
export interface MenuPlace {
  readonly route: Route;
  readonly Icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly label: (t: Catalogue) => string;
  /** Which addresses belong to it. */
  readonly holds: ReadonlyArray<Route["at"]>;
}

/** The main menu, in its order. */
export const menu: readonly MenuPlace[] = [
  { route: { at: "cases" }, Icon: BriefcaseIcon, label: (t) => t.frame.cases, holds: ["cases", "inbox", "case", "case-devices", "note", "visit", "thing", "history", "everything", "read", "ending", "invite", "invited", "invitation"] },
  { route: { at: "since" }, Icon: BellIcon, label: (t) => t.frame.since, holds: ["since"] },
  { route: { at: "tasks" }, Icon: TasklistIcon, label: (t) => t.frame.tasks, holds: ["tasks"] },
  { route: { at: "search", query: "" }, Icon: MagnifyingGlassIcon, label: (t) => t.frame.search, holds: ["search"] },
  { route: { at: "settings" }, Icon: MenuElipsisHorizontalCircleIcon, label: (t) => t.frame.more, holds: ["settings", "help", "lock", "sync", "devices", "lost"] },
];
