import { useEffect, useState } from "react";
import type { CalmWords } from "../../core/contract";
import { call } from "../../core/door";
import { useAnswer } from "../../core/query";

/** Nobody is spoken to in the middle of a word. */
const PAUSE_MS = 700;

/**
 * Words of a text that deserve a second look: of what stood there at once, and then of what is written, once the writing rests. Kept
 * nowhere but on the screen.
 */
export function useCalm(text: string): CalmWords | null {
  const [begun] = useState(text);
  const standing = useAnswer("calm_notice", { text: begun }, { kept: false });
  const [rested, setRested] = useState<CalmWords | null>(null);
  const written = text !== begun || rested !== null;
  useEffect(() => {
    if (!written) return undefined;
    let current = true;
    const pause = setTimeout(() => {
      // A second look that cannot be had is simply not had.
      void call("calm_notice", { text }).then((answer) => (current ? setRested(answer) : undefined), () => undefined);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [text, written]);
  return rested ?? standing.data ?? null;
}
