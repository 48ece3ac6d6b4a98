import type { CaseView, SpaceKind } from "../../core/contract";

/** The circle that a new text begins with: the shared one, for whoever belongs to it. */
export function firstCircle(view: CaseView): SpaceKind {
  return view.spaces.find((known) => known.kind === "shared")?.kind ?? "private";
}
