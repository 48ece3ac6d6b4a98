import { useEffect, useSyncExternalStore } from "react";
import { spotIn } from "./spot";

/** A page has this long to show the text that the address leads to. */
const WAIT_MS = 5000;
/** A page that is not whole yet: what it shows may still move. */
const UNSEEN = ".felles-steady[aria-busy]";
/** How Aksel marks what is folded away. */
const FOLDED = ".aksel-read-more[data-state=closed]";

function follow(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

/** Leads to the text that the address names, once the page shows it: unfolded, in sight, and with its words selected. */
export function useSpot(): void {
  const hash = useSyncExternalStore(follow, () => location.hash);
  useEffect(() => {
    const spot = spotIn(hash);
    if (spot === null) return undefined;
    const find = () => {
      const place = document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot.name)}"]`);
      if (place === null || place.closest(UNSEEN) !== null) return false;
      lead(place, spot.words);
      return true;
    };
    const watch = new MutationObserver(() => (find() ? stop() : undefined));
    const end = setTimeout(() => stop(), WAIT_MS);
    const stop = () => {
      watch.disconnect();
      clearTimeout(end);
    };
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
    // The page has the first word: it takes the focus to its heading when it is entered.
    const soon = requestAnimationFrame(() => (find() ? stop() : undefined));
    return () => {
      cancelAnimationFrame(soon);
      stop();
    };
  }, [hash]);
}

function lead(place: HTMLElement, words: string): void {
  for (let folded = place.closest(FOLDED); folded !== null; folded = folded.parentElement?.closest(FOLDED) ?? null) {
    folded.querySelector<HTMLElement>(":scope > button")?.click();
  }
  const text = place.querySelector("textarea");
  if (text === null) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  } else {
    const at = text.value.toLowerCase().indexOf(words.toLowerCase());
    if (words !== "" && at >= 0) text.setSelectionRange(at, at + words.length);
    text.focus({ preventScroll: true });
  }
  place.scrollIntoView({ block: "center" });
}
