import { CheckmarkCircleFillIcon, CircleIcon } from "@navikt/aksel-icons";
import { BodyShort } from "@navikt/ds-react";
import { kindInWords } from "../../components/marks/kindWords";
import { namesOf } from "../../components/marks/names";
import { useNow } from "../../components/time/useNow";
import type { OutgoingView } from "../../core/contract";
import { useText } from "../../text/useText";

/** How far my words in one document have come: three steps, each earned. */
export function Outgoing({ outgoing }: { readonly outgoing: OutgoingView }) {
  const { t, format } = useText();
  const now = useNow();
  const { stage, received_by: receivedBy, waiting_for: waitingFor } = outgoing.delivery;
  const name = outgoing.kind === "case" ? t.case.about : outgoing.title || kindInWords(t, { ...outgoing, state: null });
  const received =
    stage === "received" ? t.sync.stage.received : receivedBy.length > 0 ? t.sync.receivedBy(namesOf(t, format, receivedBy)) : null;
  return (
    <li className="felles-sync__item">
      <BodyShort weight="semibold">{outgoing.case_title === "" ? t.common.shielded : name}</BodyShort>
      <BodyShort className="felles-quiet">
        {[outgoing.case_title === "" ? null : outgoing.case_title, t.sync.changed(format.ago(Math.min(outgoing.changed_at, now), now))]
          .filter((words) => words !== null)
          .join(" · ")}
      </BodyShort>
      <ol className="felles-sync__steps" aria-label={t.sync.steps}>
        <Step reached words={t.sync.stage.saved} />
        {stage === "sent" || stage === "received" ? <Step reached words={t.sync.stage.sent} /> : null}
        {stage === "not_delivered" ? <Step reached={false} words={t.sync.stage.not_delivered} /> : null}
        {received === null ? null : <Step reached words={received} />}
        {waitingFor.length === 0 ? null : <Step reached={false} words={t.sync.waitingFor(namesOf(t, format, waitingFor))} />}
      </ol>
    </li>
  );
}

function Step({ reached, words }: { readonly reached: boolean; readonly words: string }) {
  return (
    <li className={reached ? "felles-sync__step felles-sync__step--reached" : "felles-sync__step"}>
      {reached ? <CheckmarkCircleFillIcon aria-hidden /> : <CircleIcon aria-hidden />}
      {words}
    </li>
  );
}
