import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { Absent } from "./Absent";
import { StartFrame } from "./StartFrame";
import { Unlock } from "./Unlock";
import { Unopenable } from "./Unopenable";

interface StartPageProps {
  readonly state: "absent" | "locked" | "unopenable";
  readonly problem: CoreProblem | null;
  /** A profile was made, locked with this passphrase. */
  readonly onMade: (passphrase: string) => void;
}

/** Everything before the profile is open: making one, opening it, or telling why it cannot be opened. */
export function StartPage({ state, problem, onMade }: StartPageProps) {
  const { t } = useText();
  return (
    <StartFrame lead={t.start.lead}>
      {state === "absent" ? <Absent onMade={onMade} /> : null}
      {state === "locked" ? <Unlock /> : null}
      {state === "unopenable" && problem !== null ? <Unopenable problem={problem} /> : null}
    </StartFrame>
  );
}
