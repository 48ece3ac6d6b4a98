import { useEffect, useRef, useState } from "react";
import { routeOf } from "../components/route/routes";
import { go } from "../components/route/useRoute";
import { useFieldPlace } from "../core/fieldPlace";

/** Whoever was in the middle of a visit when the program ended is led back there, to the same question, before anything else is shown. */
export function Resume() {
  const [begins] = useState(onFirstPage);
  // Of the moment at which the app opens, and of no other.
  const place = useFieldPlace("first", begins).data;
  const led = useRef(false);
  useEffect(() => {
    if (place === undefined || led.current) return;
    led.current = true;
    if (place.case !== null && place.document !== null && onFirstPage()) {
      go({ at: "visit", case: place.case, document: place.document, field: true }, { replace: true });
    }
  }, [place]);
  return null;
}

function onFirstPage(): boolean {
  return routeOf(location.hash).at === "cases";
}
