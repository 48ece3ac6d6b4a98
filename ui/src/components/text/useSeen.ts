import { useEffect, useRef } from "react";
import type { DocumentView, Heads } from "../../core/contract";
import { call } from "../../core/door";

/** A view counts as looked at once it has stood on the screen this long. */
const LOOKED_AT_MS = 1500;

/**
 * Tells, when the screen is left, that its document was looked at as it last stood there. Not before: what the others wrote
 * stays marked for as long as the text is open. Having seen is not having agreed.
 */
export function useSeen(view: DocumentView | undefined): void {
  const heads = useRef<Heads | null>(null);
  const document = view?.document;
  useEffect(() => {
    if (view !== undefined) heads.current = view.heads;
  }, [view]);
  useEffect(() => {
    if (document === undefined) return undefined;
    const from = Date.now();
    const leave = () => {
      if (heads.current === null || Date.now() - from < LOOKED_AT_MS) return;
      // Nothing is lost when this fails: the text simply stays new.
      void call("seen_mark", { document, heads: heads.current }).catch(() => undefined);
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [document]);
}
