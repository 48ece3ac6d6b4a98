import { BodyShort, ReadMore } from "@navikt/ds-react";
import { Shown } from "../../components/state/Shown";
import type { CaseView, HoursView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { HoursMonth } from "./HoursMonth";
import { Part } from "./Part";
import { WriteHours } from "./WriteHours";

/** Mentor hours: what the time goes to, a month in one sentence, and one line to write more. */
export function Hours({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.responsibility.hours;
  const hours = useAnswer("hours_list", { case: view.card.case });
  return (
    <Part heading={words.heading} lead={words.lead}>
      <Shown query={hours}>{(known) => <Months view={view} hours={known} />}</Shown>
    </Part>
  );
}

function Months({ view, hours }: { readonly view: CaseView; readonly hours: HoursView }) {
  const { t } = useText();
  const words = t.responsibility.hours;
  const [now, ...earlier] = hours.months;
  const unseen = earlier.reduce((sum, month) => sum + month.to_see.length, 0);
  const header = unseen === 0 ? words.earlier : `${words.earlier} (${words.unseen(unseen)})`;
  return (
    <>
      {now === undefined ? null : <HoursMonth caseId={view.card.case} month={now} open />}
      {hours.owners.length === 0 ? null : <WriteHours caseId={view.card.case} owners={hours.owners} />}
      {earlier.length === 0 ? null : (
        <ReadMore header={header}>
          <div className="felles-responsibility__texts">
            {earlier.map((month) => (
              <HoursMonth key={month.month} caseId={view.card.case} month={month} open={false} />
            ))}
          </div>
        </ReadMore>
      )}
      {now === undefined ? <BodyShort className="felles-quiet">{words.empty}</BodyShort> : null}
    </>
  );
}
