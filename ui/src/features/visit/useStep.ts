import { useEffect, useRef, useState } from "react";
import { routeOf } from "../../components/route/routes";
import type { DocumentId } from "../../core/contract";
import { call } from "../../core/door";
import { useFieldPlace } from "../../core/fieldPlace";

/** Where somebody left field mode without finishing: good until the program ends. */
const left = new Map<DocumentId, number>();

/** Nothing is lost when this fails: whoever comes back begins at the first question. */
function keep(document: DocumentId, step: number | null): void {
  void call("field_place_keep", { document, step }).catch(() => undefined);
}

/** Whether the screen of field mode only goes behind a lock or a cover, and comes again there. */
function staysAt(document: DocumentId): boolean {
  const route = routeOf(location.hash);
  return route.at === "visit" && route.field && route.document === document;
}

/** The step of field mode. */
export interface StepOfVisit {
  /** Nothing while it is being looked up. */
  readonly at: number | null;
  readonly move: (at: number) => void;
  /** Nothing is left to answer: opening it again begins at the first question. */
  readonly finish: () => void;
}

/**
 * The step of field mode. It lies in the profile, so that nobody at a workplace has to find the way back after a restart. Whoever
 * goes elsewhere is not led back by a restart; opening it again goes on where it was.
 */
export function useStep(document: DocumentId, count: number): StepOfVisit {
  const [at, setAt] = useState<number | null>(null);
  const open = useRef<number | null>(null);
  const move = (step: number) => {
    open.current = step;
    setAt(step);
    keep(document, step);
  };
  const asked = useFieldPlace(document);
  useEffect(() => {
    if (asked.isPending || open.current !== null) return;
    const kept = asked.data?.document === document ? asked.data.step : (left.get(document) ?? 0);
    move(kept < count ? kept : 0);
    // The number of steps may grow while one answers; the step stays.
  }, [asked.isPending]);
  useEffect(
    () => () => {
      if (staysAt(document)) return;
      if (open.current !== null) left.set(document, open.current);
      keep(document, null);
    },
    [document],
  );
  return {
    at,
    move,
    finish: () => {
      open.current = null;
      left.delete(document);
    },
  };
}
