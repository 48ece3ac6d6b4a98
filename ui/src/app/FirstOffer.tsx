import { useState } from "react";
import { useAtRest } from "../components/page/useAtRest";
import { useRoute } from "../components/route/useRoute";
import { TourOffer } from "../components/tour/TourOffer";
import { useAnswer } from "../core/query";
import { Rebuilding } from "./Rebuilding";
import { RecoveryReminder, putAwayReminder, wasPutAway } from "./RecoveryReminder";
import { useDueReminders } from "./useDueReminders";

/**
 * What stands above everything while one's things are on their way back; and what the first page offers above one's own things: one
 * thing at a time, and nothing while something waits. A recovery code comes first, and whoever has just put it off is left in peace.
 */
export function FirstOffer() {
  const route = useRoute();
  const lock = useAtRest(useAnswer("lock_overview", {}).data);
  const waits = useAtRest(useDueReminders().length > 0);
  const [before] = useState(wasPutAway);
  const [now, setNow] = useState(false);
  if (lock === undefined) return null;
  if (lock.rebuilding) return <Rebuilding nothing={lock.words_found_nothing} />;
  if (route.at !== "cases" || waits || now) return null;
  const putOff = () => {
    putAwayReminder();
    setNow(true);
  };
  return lock.recovery_code || before ? <TourOffer /> : <RecoveryReminder onPutOff={putOff} />;
}
