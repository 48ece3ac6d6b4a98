import { useMemo, useSyncExternalStore } from "react";
import { addressOf, routeOf } from "./routes";
import type { Route } from "./routes";
import { hrefOfSpot } from "./spot";
import type { Spot } from "./spot";

function follow(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

let moved = false;
addEventListener("hashchange", () => {
  moved = true;
});

/** Whether somebody has moved since the app was opened; before that, nothing takes the focus by itself. */
export function hasMoved(): boolean {
  return moved;
}

/** Where we are. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(follow, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

/** Goes to a place; with `replace`, back does not return to the one we left; with `spot`, to one text of it. */
export function go(route: Route, how: { readonly replace?: boolean; readonly spot?: Spot } = {}): void {
  const hash = how.spot === undefined ? hrefOf(route) : hrefOfSpot(route, how.spot);
  if (location.hash === hash) return;
  if (how.replace === true) {
    history.replaceState(null, "", hash);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = hash;
  }
}

/** For links: the same place as an address. */
export function hrefOf(route: Route): string {
  return `#${addressOf(route)}`;
}
