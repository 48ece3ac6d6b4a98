import type { QueryClient } from "@tanstack/react-query";
import { go } from "../components/route/useRoute";
import { ring, whenFollowed } from "../core/bell";
import { followNotices } from "../core/query";

const toWhatWaits = () => go({ at: "cases" });

/** Keeps the cache true to the core, and says outside of the page what the core wishes said there. */
export function followCore(client: QueryClient): void {
  followNotices(client, (words) => ring(words, toWhatWaits));
  whenFollowed(toWhatWaits);
}
