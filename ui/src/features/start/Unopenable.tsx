import { Button } from "@navikt/ds-react";
import { useQueryClient } from "@tanstack/react-query";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";

/** A profile that cannot be opened now: says why, touches nothing, and lets one try again. */
export function Unopenable({ problem }: { readonly problem: CoreProblem }) {
  const { t } = useText();
  const client = useQueryClient();
  return (
    <div className="felles-start__form">
      <ProblemNote problem={problem} />
      <Button variant="secondary" onClick={() => void client.resetQueries({ queryKey: ["profile_status"] })}>
        {t.start.tryAgain}
      </Button>
    </div>
  );
}
