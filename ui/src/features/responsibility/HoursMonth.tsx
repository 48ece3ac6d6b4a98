import { BodyShort, Button, ReadMore } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseId, HoursMonth as Month, HoursStatus, PartId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { dayAsMillis } from "../../text/format";
import { durationInWords } from "../../text/duration";
import { useText } from "../../text/useText";
import { HoursLine } from "./HoursLine";
import { hoursAsNumber } from "./durations";

interface HoursMonthProps {
  readonly caseId: CaseId;
  readonly month: Month;
  /** Whether its entries stand open. */
  readonly open: boolean;
}

/** One month: a sentence, its entries, and who stands by them or has seen them. */
export function HoursMonth({ caseId, month, open }: HoursMonthProps) {
  const { t, format } = useText();
  const words = t.responsibility.hours;
  const mark = useCommand("hours_mark");
  const move = (parts: readonly PartId[], status: HoursStatus) => mark.mutate({ case: caseId, parts: [...parts], status });
  const name = format.monthAlone(dayAsMillis(month.month));
  const sentence =
    month.agreed === null
      ? words.monthFree(durationInWords(t, format, month.minutes), name)
      : words.month(hoursAsNumber(format, month.minutes), format.number(month.agreed), name);
  const entries = (
    <ul className="felles-responsibility__list" aria-label={words.entries(name)}>
      {month.entries.map((entry) => (
        <HoursLine key={entry.part} entry={entry} onMove={(status) => move([entry.part], status)} />
      ))}
    </ul>
  );
  return (
    <div className="felles-responsibility__texts">
      <BodyShort className={open ? "felles-responsibility__sentence" : ""} weight="semibold">
        {sentence}
      </BodyShort>
      {month.draft_minutes === 0 ? null : <BodyShort className="felles-quiet">{words.drafts(durationInWords(t, format, month.draft_minutes))}</BodyShort>}
      {month.to_confirm.length + month.to_see.length === 0 ? null : (
        <div className="felles-responsibility__buttons">
          {month.to_confirm.length === 0 ? null : (
            <Button variant="secondary" loading={mark.isPending} onClick={() => move(month.to_confirm, "confirmed")}>
              {words.confirmMine(month.to_confirm.length)}
            </Button>
          )}
          {month.to_see.length === 0 ? null : (
            <Button variant="secondary" loading={mark.isPending} onClick={() => move(month.to_see, "seen")}>
              {words.seeOf(name)}
            </Button>
          )}
        </div>
      )}
      {month.entries.length === 0 ? (
        <BodyShort className="felles-quiet">{words.empty}</BodyShort>
      ) : open ? (
        entries
      ) : (
        <ReadMore header={words.entries(name)}>{entries}</ReadMore>
      )}
      {mark.error === null ? null : <ProblemNote problem={mark.error} />}
    </div>
  );
}
