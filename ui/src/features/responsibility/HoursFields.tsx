import { Button, Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { DayField } from "../../components/form/DayField";
import type { HoursCategory } from "../../core/contract";
import { useText } from "../../text/useText";
import type { HoursRead } from "./readHours";

const categories: readonly HoursCategory[] = ["training", "talk", "adaptation", "contact_with_office", "other"];
const MOST_LETTERS = 200;

interface HoursFieldsProps {
  readonly first: HoursRead;
  readonly submit: string;
  readonly pending: boolean;
  readonly onSubmit: (read: HoursRead) => void;
  /** Another way to save what is written. */
  readonly other?: (read: () => HoursRead | null) => ReactNode;
}

/** Hours in plain fields: day, how long, what for, a remark. */
export function HoursFields({ first, submit, pending, onSubmit, other }: HoursFieldsProps) {
  const { t } = useText();
  const words = t.responsibility.hours;
  const [day, setDay] = useState(first.day);
  const [hours, setHours] = useState(String(Math.floor(first.minutes / 60)));
  const [minutes, setMinutes] = useState(String(first.minutes % 60));
  const [category, setCategory] = useState<HoursCategory>(first.category);
  const [remark, setRemark] = useState(first.remark);
  const [tried, setTried] = useState(false);
  const spent = Math.round(Number(hours.replace(",", ".")) * 60 + Number(minutes));
  const right = Number.isFinite(spent) && spent > 0;
  const read = (): HoursRead | null => {
    setTried(true);
    return right ? { day, minutes: spent, category, remark: remark.trim() } : null;
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const whole = read();
    if (whole !== null) onSubmit(whole);
  };
  return (
    <form className="felles-form" onSubmit={submitted} noValidate>
      <div className="felles-form__row">
        <DayField label={words.day} value={day} onChange={(chosen) => (chosen === null ? undefined : setDay(chosen))} />
        <TextField
          label={words.hoursField}
          inputMode="decimal"
          htmlSize={4}
          value={hours}
          error={tried && !right ? words.missing : undefined}
          onChange={(event) => setHours(event.target.value)}
        />
        <TextField label={words.minutesField} inputMode="numeric" htmlSize={4} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
        <Select label={words.category} value={category} onChange={(event) => setCategory(categories.find((known) => known === event.target.value) ?? "other")}>
          {categories.map((known) => (
            <option key={known} value={known}>
              {t.words.hoursCategory[known]}
            </option>
          ))}
        </Select>
      </div>
      <TextField label={words.remark} value={remark} maxLength={MOST_LETTERS} onChange={(event) => setRemark(event.target.value)} />
      <div className="felles-responsibility__buttons">
        <Button type="submit" loading={pending}>
          {submit}
        </Button>
        {other?.(read)}
      </div>
    </form>
  );
}
