import { useEffect, useState } from "react";
import type { CalmWords } from "../../core/contract";
import { call } from "../../core/door";

/** Nobody is spoken to in the middle of a word. */
const PAUSE_MS = 700;

/** Words of a text that deserve a second look, once the writing rests. Kept nowhere but on the screen. */
export function useCalm(text: string): CalmWords | null {
  const [calm, setCalm] = useState<CalmWords | null>(null);
  useEffect(() => {
    let current = true;
    const pause = setTimeout(() => {
      // A second look that cannot be had is simply not had.
      void call("calm_notice", { text }).then((answer) => (current ? setCalm(answer) : undefined), () => undefined);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [text]);
  return calm;
}
