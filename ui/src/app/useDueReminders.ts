import { useEffect, useMemo, useState } from "react";
import { useNow } from "../components/time/useNow";
import type { ReminderView } from "../core/contract";
import { useAnswer } from "../core/query";

/** Timers are set for what comes within this time, in milliseconds; what is further away is caught by the minutes. */
const NEAR_MS = 90_000;

/** What I wanted to be reminded of, and whose time has come; to the second, as the machine says it too. */
export function useDueReminders(): readonly ReminderView[] {
  const minute = useNow();
  const [moment, setMoment] = useState(0);
  const listed = useAnswer("reminder_list", {});
  const now = Math.max(minute, moment);
  const all = listed.data ?? [];
  const next = all.map(({ at }) => at).find((at) => at > now);
  useEffect(() => {
    const wait = (next ?? Number.POSITIVE_INFINITY) - Date.now();
    if (wait > NEAR_MS) return undefined;
    const timer = setTimeout(() => setMoment(Date.now()), Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [next, minute]);
  return useMemo(() => (listed.data ?? []).filter(({ at }) => at <= now), [listed.data, now]);
}
