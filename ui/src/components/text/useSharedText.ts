import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { RefObject } from "react";
import type { DocumentView, PartId, TextField } from "../../core/contract";
import type { Selection } from "../../core/splices";
import type { Shown, TextSession } from "./session";
import { hold, sessionOf, standingIn } from "./sessions";

/** What a text box needs to be written in together with others. */
export interface SharedText {
  readonly shown: Shown;
  readonly session: TextSession;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** What belongs on the text box. */
  readonly handlers: {
    readonly onChange: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
  };
}

/** A text that several write: typing is saved as it happens, and others' words come in without moving the caret. */
export function useSharedText(view: DocumentView, part: PartId | null, field: TextField): SharedText {
  const { document } = view;
  // The view only gives a new session its beginning; later views are told to it below.
  const session = useMemo(() => sessionOf(view, part, field), [document, part, field]);
  const shown = useSyncExternalStore(session.subscribe, session.current);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => hold(session, { document, part, field }), [session, document, part, field]);
  useEffect(() => {
    session.readSelectionBy(() => (box.current !== null && box.current === globalThis.document.activeElement ? selectionOf(box.current) : null));
    return () => session.readSelectionBy(() => null);
  }, [session]);
  useEffect(() => session.seen(standingIn(view, part, field)), [session, view, part, field]);
  const arrived = useRef(shown.arrivals);
  useLayoutEffect(() => {
    if (arrived.current === shown.arrivals) return;
    arrived.current = shown.arrivals;
    const { current } = box;
    if (current !== null && current === globalThis.document.activeElement) current.setSelectionRange(shown.selection.start, shown.selection.end);
  }, [shown]);
  const handlers = useMemo(() => handlersFor(session, box), [session]);
  return { shown, session, box, handlers };
}

function selectionOf(area: HTMLTextAreaElement): Selection {
  return { start: area.selectionStart, end: area.selectionEnd };
}

function handlersFor(session: TextSession, box: RefObject<HTMLTextAreaElement | null>): SharedText["handlers"] {
  const withBox = (act: (area: HTMLTextAreaElement) => void) => () => {
    if (box.current !== null) act(box.current);
  };
  return {
    onChange: withBox((area) => session.typed(area.value, selectionOf(area))),
    // Others' words may have come in while nobody was here, and set the box's own caret to the end. A click places its own after this;
    // what was already selected on the way in (by a person's tool that writes for them) stays selected.
    onFocus: withBox((area) => {
      if (area.selectionStart === area.selectionEnd) area.setSelectionRange(session.currentSelection().start, session.currentSelection().end);
    }),
    onBlur: withBox((area) => {
      session.selected(selectionOf(area));
      void session.flush();
    }),
    onCompositionStart: () => session.compose(true),
    onCompositionEnd: () => session.compose(false),
  };
}
