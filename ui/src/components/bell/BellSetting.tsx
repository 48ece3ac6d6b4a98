import { BodyLong, BodyShort, Switch } from "@navikt/ds-react";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import { useBell } from "./useBell";

/** Whether this machine says that something waits, also while Felles is out of sight. */
export function BellSetting() {
  const { t } = useText();
  const words = t.day.bell;
  const bell = useBell();
  return (
    <>
      <BodyLong>{words.lead(words.sentence)}</BodyLong>
      <BodyLong>{words.seen}</BodyLong>
      {bell.leave === "absent" ? (
        <BodyShort>{words.absent}</BodyShort>
      ) : (
        <Switch checked={bell.on} disabled={bell.asked === undefined} loading={bell.pending} onChange={(event) => bell.choose(event.target.checked)}>
          {words.here}
        </Switch>
      )}
      <BodyShort role="status">{bell.leave === "refused" ? words.refused : null}</BodyShort>
      {bell.problem === null ? null : <ProblemNote problem={bell.problem} />}
    </>
  );
}
