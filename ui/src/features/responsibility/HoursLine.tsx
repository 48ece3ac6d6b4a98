import { BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { HoursEntry, HoursStatus } from "../../core/contract";
import { useCommand } from "../../core/query";
import { dayAsMillis } from "../../text/format";
import { durationInWords } from "../../text/duration";
import { useText } from "../../text/useText";
import { HoursFields } from "./HoursFields";
import type { HoursRead } from "./readHours";

interface HoursLineProps {
  readonly entry: HoursEntry;
  readonly onMove: (status: HoursStatus) => void;
}

/** One entry of hours. What is confirmed becomes a draft again before it is changed. */
export function HoursLine({ entry, onMove }: HoursLineProps) {
  const { t, format } = useText();
  const words = t.responsibility.hours;
  const [editing, setEditing] = useState(false);
  const set = useCommand("field_set");
  const said = [
    format.shortDay(dayAsMillis(entry.day)), durationInWords(t, format, entry.minutes), t.words.hoursCategory[entry.category], entry.remark,
  ];
  const line = said.filter((word) => word !== "").join(" · ");
  const change = (read: HoursRead) => {
    const at = { document: entry.document, part: entry.part };
    if (read.day !== entry.day) set.mutate({ ...at, field: "day", value: { date: read.day } });
    if (read.minutes !== entry.minutes) set.mutate({ ...at, field: "minutes", value: { number: read.minutes } });
    if (read.category !== entry.category) set.mutate({ ...at, field: "hours_category", value: { code: read.category } });
    if (read.remark !== entry.remark) set.mutate({ ...at, field: "remark", value: { text: read.remark } });
    setEditing(false);
  };
  const begin = () => {
    if (!entry.changeable) onMove("draft");
    setEditing(true);
  };
  return (
    <li className="felles-responsibility__line">
      <div className="felles-responsibility__row">
        <div>
          <BodyShort>{line}</BodyShort>
          <BodyShort size="small" className="felles-quiet">
            {entry.owner_name} · {t.words.hoursStatus[entry.status]}
          </BodyShort>
        </div>
        {entry.mine || entry.changeable ? (
          <Button
            variant="tertiary"
            size="small"
            data-color="neutral"
            aria-expanded={editing}
            aria-label={words.makeDraftOf(line)}
            onClick={editing ? () => setEditing(false) : begin}
          >
            {editing ? t.common.close : words.makeDraft}
          </Button>
        ) : null}
      </div>
      {editing && entry.changeable ? <HoursFields first={entry} submit={t.common.save} onSubmit={change} pending={set.isPending} /> : null}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </li>
  );
}
