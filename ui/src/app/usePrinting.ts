import { useEffect } from "react";
import { isNoted, printNoted } from "../components/print/printing";
import type { Route } from "../components/route/routes";
import { call } from "../core/door";

/** A page of a case that the browser prints by itself is noted in the case like one that our own button prints. */
export function usePrinting(route: Route): void {
  const caseId = "case" in route ? route.case : null;
  useEffect(() => {
    if (caseId === null) return undefined;
    // What cannot be noted is not printed: a case that is shielded, or not open any more.
    const keys = (event: KeyboardEvent) => {
      const asks = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asks) return;
      event.preventDefault();
      call("case_print", { case: caseId }).then(printNoted, () => undefined);
    };
    // From the browser's own menu nobody can be made to wait.
    const before = () => {
      if (!isNoted()) call("case_print", { case: caseId }).catch(() => undefined);
    };
    addEventListener("keydown", keys);
    addEventListener("beforeprint", before);
    return () => {
      removeEventListener("keydown", keys);
      removeEventListener("beforeprint", before);
    };
  }, [caseId]);
}
