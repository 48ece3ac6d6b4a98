import { useEffect } from "react";
import { anyUnsaved } from "../components/text/sessions";
import { call } from "../core/door";

/** The core hears of activity at most this often; well below the shortest time to lock. */
const TELL_MS = 20_000;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Tells the core that somebody is here. Words that are not durable yet count as somebody: Felles does not lock on them. */
export function useActivity(): void {
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const here = () => {
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      // A core that has locked meanwhile says so, and the gate shows it.
      call("activity_seen", {}).catch(() => undefined);
    };
    const guard = setInterval(() => (anyUnsaved() ? here() : undefined), TELL_MS);
    for (const sign of signs) addEventListener(sign, here, { passive: true });
    here();
    return () => {
      clearInterval(guard);
      for (const sign of signs) removeEventListener(sign, here);
    };
  }, []);
}
