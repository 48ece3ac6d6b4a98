import { useEffect, useState } from "react";
import type { DocumentId } from "../../core/contract";

const KEPT_AS = "felles.field-step";

function keptFor(document: DocumentId, count: number): number {
  const [kept, step] = (localStorage.getItem(KEPT_AS) ?? "").split(" ");
  const at = Number(step);
  return kept === document && Number.isInteger(at) && at >= 0 && at < count ? at : 0;
}

/** The step of field mode. It outlives a restart in the middle, so that nobody at a workplace has to find the way back. */
export function useStep(document: DocumentId, count: number): readonly [number, (at: number) => void, () => void] {
  const [at, setAt] = useState(() => keptFor(document, count));
  useEffect(() => localStorage.setItem(KEPT_AS, `${document} ${at}`), [document, at]);
  return [at, setAt, () => localStorage.removeItem(KEPT_AS)];
}
