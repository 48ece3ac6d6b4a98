import { useEffect } from "react";

const CAN_HAVE_IT = "a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex='0']";
const OVER_THE_PAGE = "[role=dialog]";
/** What Aksel draws in a button that waits for an answer. */
const BUSY = ".aksel-loader";

/** Where the focus stood: the element, and what held it, nearest first, each with the number of the child that it was in. */
interface Place {
  readonly element: Element;
  readonly holders: readonly { readonly holder: Element; readonly index: number }[];
}

/**
 * Keeps the focus of whoever uses the keyboard when what had it goes away: a line that was put away, a button that became a sentence, a form
 * that closed over something that is gone. It goes to what stands there now, else to what is nearest; on another page to the heading.
 * A screen that says itself where the focus goes is left alone, and so is whoever points: on a tablet a box with the focus opens the keyboard.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let byKeys = false;
    let last: Place | null = null;
    let onPage: Place | null = null;
    let asked = 0;
    const onKey = () => (byKeys = true);
    const onPointer = () => (byKeys = false);
    const onFocus = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return;
      last = placeOf(event.target);
      if (event.target.closest(OVER_THE_PAGE) === null) onPage = last;
    };
    const look = () => {
      asked = 0;
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (byKeys && nowhere && last !== null) moveFrom(last, onPage);
    };
    // What a screen does about its focus itself, it does until the next picture.
    const lookSoon = () => {
      if (asked === 0) asked = requestAnimationFrame(() => (asked = requestAnimationFrame(look)));
    };
    const changes = new MutationObserver(lookSoon);
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
    addEventListener("keydown", onKey, { capture: true });
    addEventListener("pointerdown", onPointer, { capture: true });
    addEventListener("focusin", onFocus);
    return () => {
      changes.disconnect();
      cancelAnimationFrame(asked);
      removeEventListener("keydown", onKey, { capture: true });
      removeEventListener("pointerdown", onPointer, { capture: true });
      removeEventListener("focusin", onFocus);
    };
  }, []);
}

function placeOf(element: Element): Place {
  const holders: { holder: Element; index: number }[] = [];
  for (let child = element, holder = child.parentElement; holder !== null; child = holder, holder = holder.parentElement) {
    holders.push({ holder, index: [...holder.children].indexOf(child) });
  }
  return { element, holders };
}

function moveFrom(last: Place, onPage: Place | null): void {
  // A button that is busy comes back; nobody is sent away from it.
  if (last.element.isConnected && last.element.matches(":disabled") && last.element.querySelector(BUSY) !== null) return;
  const inDialog = last.element.isConnected || last.holders.some(({ holder }) => holder.isConnected && holder.closest(OVER_THE_PAGE) !== null);
  const place = inDialog ? last : (onPage ?? last);
  if (place.element.isConnected && place.element.matches(CAN_HAVE_IT) && place.element instanceof HTMLElement) return place.element.focus();
  (nearest(place) ?? heading())?.focus();
}

/** What stands where the place was: what follows there, else what comes before, in the nearest thing that is left; nothing on another page. */
function nearest({ holders }: Place): HTMLElement | null {
  for (const { holder, index } of holders) {
    if (!holder.isConnected) continue;
    if (holder.matches("main, body") || holder.querySelector("main") !== null) return null;
    const children = [...holder.children];
    const found = first(children.slice(index).flatMap(reachableIn)) ?? first(children.slice(0, index).flatMap(reachableIn).reverse());
    if (found !== undefined) return found;
  }
  return null;
}

function first<T>(list: readonly T[]): T | undefined {
  return list[0];
}

function reachableIn(element: Element): readonly HTMLElement[] {
  return [element, ...element.querySelectorAll(CAN_HAVE_IT)].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(CAN_HAVE_IT) && one.getClientRects().length > 0,
  );
}

function heading(): HTMLElement | null {
  const found = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
  if (found !== null && !found.hasAttribute("tabindex")) found.tabIndex = -1;
  return found;
}
