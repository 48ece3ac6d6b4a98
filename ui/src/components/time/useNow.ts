import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The time, fresh each minute, so that "for 5 minutter siden" stays true. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(clock);
  }, []);
  return now;
}
