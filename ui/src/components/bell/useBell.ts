import { useState } from "react";
import { askBellLeave, bellLeave } from "../../core/bell";
import type { BellLeave } from "../../core/bell";
import { useAnswer, useCommand } from "../../core/query";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";

/** Whether this machine says outside of Felles that something waits, and the way to choose it. */
export interface Bell {
  /** Whether its person was asked; unknown until the core has answered. */
  readonly asked: boolean | undefined;
  readonly on: boolean;
  readonly leave: BellLeave;
  readonly choose: (on: boolean) => void;
  readonly pending: boolean;
  readonly problem: CoreProblem | null;
}

export function useBell(): Bell {
  const { t } = useText();
  const overview = useAnswer("bell_overview", {});
  const set = useCommand("bell_set");
  const [leave, setLeave] = useState(bellLeave);
  const choose = async (on: boolean) => {
    if (on) {
      const given = await askBellLeave();
      setLeave(given);
      if (given !== "given") return;
    }
    set.mutate({ words: on ? t.day.bell.sentence : null });
  };
  return {
    asked: overview.data?.asked,
    on: overview.data !== undefined && overview.data.words !== null && leave === "given",
    leave,
    choose: (on) => void choose(on),
    pending: set.isPending,
    problem: set.error,
  };
}
