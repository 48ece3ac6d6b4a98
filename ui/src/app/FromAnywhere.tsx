import { useEffect, useState } from "react";
import { go, useRoute } from "../components/route/useRoute";
import type { CaseId } from "../core/contract";
import { useCommand } from "../core/query";
import { Capture } from "../features/inbox/Capture";
import { Palette } from "../features/palette/Palette";
import { Beginning } from "./Beginning";
import { opensAnywhere } from "./openings";
import type { Opening } from "./openings";

type Shown = Opening | { readonly begin: "note" | "visit"; readonly in: CaseId } | null;

/** What can be opened from anywhere: the palette, the box for a thought, and what the palette begins. */
export function FromAnywhere() {
  const route = useRoute();
  const [shown, setShown] = useState<Shown>(null);
  const offline = useCommand("offline_set");
  const lock = useCommand("profile_lock");
  useEffect(() => opensAnywhere(setShown), []);
  const close = () => setShown(null);
  // Where something was begun, its page is shown: nothing stays open over it.
  useEffect(close, [route]);
  const here = "case" in route ? route.case : null;
  if (shown === null) return null;
  if (shown === "capture") return <Capture onClose={close} />;
  if (shown !== "palette") return <Beginning what={shown.begin} caseId={shown.in} onClose={close} />;
  return (
    <Palette
      onClose={close}
      here={here}
      onBegin={(what, caseId) => {
        if (what === "task") {
          close();
          go({ at: "case", case: caseId, section: "responsibility" });
        } else setShown({ begin: what, in: caseId });
      }}
      onDeed={(deed) => {
        close();
        if ("go" in deed) go(deed.go);
        else if (deed.act === "capture") setShown("capture");
        else if (deed.act === "lock") lock.mutate({});
        else offline.mutate({ offline: deed.act === "offline" });
      }}
    />
  );
}
