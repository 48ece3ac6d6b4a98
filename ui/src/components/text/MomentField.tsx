import { Label, TextField } from "@navikt/ds-react";
import { useEffect, useId, useState } from "react";
import type { Value } from "../../core/contract";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";
import { DayField } from "../form/DayField";

interface MomentFieldProps {
  readonly label: string;
  readonly value: Value;
  readonly onSave: (value: Value) => void;
}

function dayIn(value: Value): string | null {
  return value !== "nothing" && "moment" in value ? isoDayOf(new Date(value.moment)) : null;
}

function timeIn(value: Value): string {
  if (value === "nothing" || !("moment" in value)) return "";
  const at = new Date(value.moment);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** "9", "0930", "9.30" and "09:30" are all a time; anything else is none. */
export function timeFrom(words: string): string | null {
  const found = /^([01]?\d|2[0-3])(?:[.:]?([0-5]\d))?$/.exec(words.trim());
  return found === null ? null : `${(found[1] ?? "").padStart(2, "0")}:${found[2] ?? "00"}`;
}

/** A day and a time of day, in the device's own zone. Saved when both are there. */
export function MomentField({ label, value, onSave }: MomentFieldProps) {
  const { t } = useText();
  const id = useId();
  const [day, setDay] = useState(dayIn(value));
  const [time, setTime] = useState(timeIn(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    setDay(dayIn(value));
    setTime(timeIn(value));
  }, [value]);
  const save = (nextDay: string | null, nextTime: string) => {
    const whole = timeFrom(nextTime);
    if (nextDay === null || whole === null) return;
    const moment = new Date(`${nextDay}T${whole}:00`).getTime();
    if (value === "nothing" || !("moment" in value) || value.moment !== moment) onSave({ moment });
  };
  const changeDay = (next: string | null) => {
    setDay(next);
    save(next, time);
  };
  return (
    <div role="group" aria-labelledby={id}>
      <Label as="div" id={id}>
        {label}
      </Label>
      <div className="felles-moment">
        <DayField key={dayIn(value)} label={t.writing.values.day} value={day} onChange={changeDay} />
        <TextField
          className="felles-moment__time"
          label={t.writing.values.time}
          value={time}
          autoComplete="off"
          inputMode="numeric"
          error={left && time !== "" && timeFrom(time) === null ? t.writing.values.badTime : undefined}
          onChange={(event) => setTime(event.target.value)}
          onBlur={() => {
            setLeft(true);
            save(day, time);
          }}
        />
      </div>
    </div>
  );
}
