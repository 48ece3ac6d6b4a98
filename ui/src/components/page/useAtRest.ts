import { use, useEffect, useState } from "react";
import { SeenContext } from "./SeenContext";
import { whenAtRest } from "./rest";

/**
 * What comes by itself takes its place when nobody is about to press something: while the page is not seen yet, and then when it is at
 * rest. What follows its person's own deed is there at once; `own` names what they chose here, and takes what comes of it at once, too.
 */
export function useAtRest<T>(value: T, own: unknown = null): T {
  const seen = use(SeenContext);
  const [taken, setTaken] = useState({ value, own });
  const waits = seen && Object.is(taken.own, own);
  useEffect(() => {
    if (Object.is(taken.value, value) && Object.is(taken.own, own)) return undefined;
    const take = () => setTaken({ value, own });
    if (waits) return whenAtRest(take);
    take();
    return undefined;
  }, [value, own, taken, waits]);
  return waits ? taken.value : value;
}
