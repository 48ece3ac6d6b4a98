import { useState } from "react";
import { useRoute } from "../components/route/useRoute";
import { TourOffer } from "../components/tour/TourOffer";
import { RecoveryReminder, putAwayReminder, wasPutAway } from "./RecoveryReminder";
import { useDueReminders } from "./useDueReminders";

/**
 * What the first page offers above one's own things: one thing at a time, and nothing while something waits. A recovery code
 * comes first, and whoever has just put it off is left in peace.
 */
export function FirstOffer({ code }: { readonly code: boolean }) {
  const route = useRoute();
  const waits = useDueReminders().length > 0;
  const [before] = useState(wasPutAway);
  const [now, setNow] = useState(false);
  if (route.at !== "cases" || waits || now) return null;
  const putOff = () => {
    putAwayReminder();
    setNow(true);
  };
  return code || before ? <TourOffer /> : <RecoveryReminder onPutOff={putOff} />;
}
