import { doesSomething } from "../../core/query";

/** Nobody has touched anything for this long, in milliseconds: no finger is on its way to what stands here. */
const REST_MS = 4000;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "touchmove"] as const;

let touched = Number.NEGATIVE_INFINITY;
for (const sign of signs) addEventListener(sign, () => (touched = performance.now()), { capture: true, passive: true });

/** Acts once the page is at rest, out of sight, or has just been asked by its person to change; gives the way to call it off. */
export function whenAtRest(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
  const look = () => {
    clearTimeout(timer);
    const left = touched + REST_MS - performance.now();
    if (left > 0 && document.visibilityState === "visible" && !doesSomething()) {
      timer = setTimeout(look, left);
    } else {
      stop();
      act();
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
  return stop;
}
