import { useEffect, useState } from "react";
import type { DocumentId } from "../../core/contract";
import { call } from "../../core/door";

/** Where somebody left field mode on purpose: good until the program ends. */
const left = new Map<DocumentId, number>();

/** Nothing is lost when this fails: whoever comes back begins at the first question. */
function keep(document: DocumentId, step: number | null): void {
  void call("field_place_keep", { document, step }).catch(() => undefined);
}

/** The step of field mode, and the two ways out of it. */
export interface StepOfVisit {
  /** Nothing while it is being looked up. */
  readonly at: number | null;
  readonly move: (at: number) => void;
  /** Leaves without finishing: a restart does not lead back, opening it again does. */
  readonly leave: () => void;
  readonly finish: () => void;
}

/** The step of field mode. It lies in the profile, so that nobody at a workplace has to find the way back after a restart. */
export function useStep(document: DocumentId, count: number): StepOfVisit {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    let here = true;
    const begin = (step: number) => {
      if (!here) return;
      setAt(step);
      keep(document, step);
    };
    void call("field_place", {})
      .then((place) => {
        const kept = place.document === document ? place.step : (left.get(document) ?? 0);
        begin(kept < count ? kept : 0);
      })
      .catch(() => begin(0));
    return () => {
      here = false;
    };
    // The number of steps may grow while one answers; the step stays.
  }, [document]);
  return {
    at,
    move: (next) => {
      setAt(next);
      keep(document, next);
    },
    leave: () => {
      if (at !== null) left.set(document, at);
      keep(document, null);
    },
    finish: () => {
      left.delete(document);
      keep(document, null);
    },
  };
}
