import { useEffect, useRef } from "react";
import type { DocumentView, Heads } from "../../core/contract";
import { call } from "../../core/door";
import { byOthers } from "./readers";

/** A view counts as looked at once it has stood on the screen this long. */
const LOOKED_AT_MS = 1500;

/**
 * Tells that a document was looked at as it stood on the screen: at once where nothing of the others' is marked, so that what they
 * write from now on will be; else when the screen is left, so that the marks stay for as long as the text is open. Having seen is
 * not having agreed.
 */
export function useSeen(view: DocumentView | undefined): void {
  const heads = useRef<Heads | null>(null);
  const marked = useRef(true);
  const document = view?.document;
  useEffect(() => {
    if (view === undefined) return;
    heads.current = view.heads;
    marked.current = view.texts.some((text) => byOthers(text.since).some((piece) => piece.kind !== "kept"));
  }, [view]);
  useEffect(() => {
    if (document === undefined) return undefined;
    const from = Date.now();
    const mark = () => {
      // Nothing is lost when this fails: the text simply stays new.
      if (heads.current !== null) void call("seen_mark", { document, heads: heads.current }).catch(() => undefined);
    };
    const leave = () => {
      if (Date.now() - from >= LOOKED_AT_MS) mark();
    };
    const stay = setTimeout(() => (marked.current ? undefined : mark()), LOOKED_AT_MS);
    addEventListener("pagehide", leave);
    return () => {
      clearTimeout(stay);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [document]);
}
