import { BodyShort } from "@navikt/ds-react";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { useText } from "../../text/useText";

/** One line for each case that is over for me, and whose copy is gone from this device. */
export function Closed() {
  const { t, format } = useText();
  const closed = useAnswerAtRest("closed_cases", {});
  if (closed.data === undefined || closed.data.length === 0) return null;
  return (
    <ul className="felles-cases__invitations">
      {closed.data.map((one) => (
        <li key={one.case}>
          <BodyShort className="felles-quiet">{t.joining.copyDeleted(format.day(one.closed_at))}</BodyShort>
        </li>
      ))}
    </ul>
  );
}
