import { useEffect } from "react";
import { routeOf } from "../components/route/routes";
import { go } from "../components/route/useRoute";
import { call } from "../core/door";

/** Whoever was in the middle of a visit when the program ended is led back there, to the same question. */
export function useResume(): void {
  useEffect(() => {
    if (routeOf(location.hash).at !== "cases") return;
    void call("field_place", {})
      .then((place) => {
        if (place.case !== null && place.document !== null && routeOf(location.hash).at === "cases") {
          go({ at: "visit", case: place.case, document: place.document, field: true }, { replace: true });
        }
      })
      .catch(() => undefined);
  }, []);
}
