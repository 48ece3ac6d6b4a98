import { BodyShort, Button } from "@navikt/ds-react";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import { useBell } from "./useBell";
import "./bell.css";

/** Asks once, beside the first reminder that stands, whether this machine is to say when its time has come. */
export function BellOffer() {
  const { t } = useText();
  const words = t.day.bell;
  const bell = useBell();
  if (bell.asked !== false || bell.leave === "absent" || bell.leave === "refused") return null;
  return (
    <section className="felles-bell" aria-label={words.heading}>
      <BodyShort weight="semibold">{words.offer}</BodyShort>
      <BodyShort>{words.lead(words.sentence)}</BodyShort>
      <BodyShort>{words.seen}</BodyShort>
      <div className="felles-bell__ways">
        <Button size="small" variant="secondary" loading={bell.pending} onClick={() => bell.choose(true)}>
          {words.yes}
        </Button>
        <Button size="small" variant="tertiary" data-color="neutral" onClick={() => bell.choose(false)}>
          {words.no}
        </Button>
      </div>
      {bell.problem === null ? null : <ProblemNote problem={bell.problem} />}
    </section>
  );
}
