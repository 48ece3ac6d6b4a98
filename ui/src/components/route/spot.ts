import type { PartId, TextField } from "../../core/contract";
import { addressOf } from "./routes";
import type { Route } from "./routes";

/** A place inside a page: one text, of the page's document or of one of its parts, and words in it. */
export interface Spot {
  readonly part: PartId | null;
  readonly field: TextField | null;
  readonly words: string;
}

/** How an element says which text it shows. */
export function spotName(part: PartId | null, field: TextField | null): string {
  return `${part ?? ""}.${field ?? ""}`;
}

/** For links: a page together with the place inside it. */
export function hrefOfSpot(route: Route, { part, field, words }: Spot): string {
  return `#${addressOf(route)}?${new URLSearchParams({ spot: spotName(part, field), words }).toString()}`;
}

/** The place inside the page that an address leads to, if it names one. */
export function spotIn(hash: string): { readonly name: string; readonly words: string } | null {
  const search = new URLSearchParams(hash.split("?", 2)[1] ?? "");
  const name = search.get("spot");
  return name === null ? null : { name, words: search.get("words") ?? "" };
}
