import { Button, Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { DayField } from "../../components/form/DayField";
import type { Field, Value } from "../../core/contract";
import { useText } from "../../text/useText";
import { vocabularyOf } from "../../text/value";
import { rhythm } from "./rhythm";

/** Fields whose word is never emptied. */
const always: readonly Field[] = ["case_status", "shielding"];
const days: readonly Field[] = ["start", "planned_end", "end"];
const numbers: readonly Field[] = ["mentor_hours_per_month", ...rhythm];

interface FieldInputProps {
  readonly field: Field;
  readonly value: Value;
  readonly pending: boolean;
  readonly onSave: (value: Value) => void;
  readonly onCancel: () => void;
}

function plain(value: Value): string {
  if (value === "nothing") return "";
  if ("text" in value) return value.text;
  if ("code" in value) return value.code;
  if ("date" in value) return value.date;
  return "number" in value ? String(value.number) : "";
}

function valueFrom(field: Field, words: string, isCode: boolean): Value {
  if (words.trim() === "") return "nothing";
  if (isCode) return { code: words };
  if (days.includes(field)) return { date: words };
  return numbers.includes(field) ? { number: Math.trunc(Number(words)) } : { text: words.trim() };
}

/** The way to write one field anew: words, a day, a number, or a choice. */
export function FieldInput({ field, value, pending, onSave, onCancel }: FieldInputProps) {
  const { t } = useText();
  const [words, setWords] = useState(plain(value));
  const vocabulary = vocabularyOf(t, field);
  const label = field === "title" ? t.newCase.title : t.words.field[field];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(valueFrom(field, words, vocabulary !== null));
  };
  return (
    <form
      className="felles-about__form"
      onSubmit={submit}
      onKeyDown={(event) => (event.key === "Escape" ? onCancel() : undefined)}
      noValidate
    >
      {vocabulary !== null ? (
        <Select label={label} hideLabel autoFocus value={words} onChange={(event) => setWords(event.target.value)}>
          {always.includes(field) ? null : <option value="">{t.about.notSet}</option>}
          {Object.entries(vocabulary).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      ) : days.includes(field) ? (
        <DayField label={label} hideLabel value={words === "" ? null : words} onChange={(day) => setWords(day ?? "")} />
      ) : (
        <TextField
          label={numbers.includes(field) ? (field === "mentor_hours_per_month" ? t.about.hours : t.about.days) : label}
          hideLabel={!numbers.includes(field)}
          autoFocus
          inputMode={numbers.includes(field) ? "numeric" : "text"}
          value={words}
          onChange={(event) => setWords(numbers.includes(field) ? event.target.value.replace(/\D/g, "") : event.target.value)}
        />
      )}
      <Button type="submit" loading={pending}>
        {t.common.save}
      </Button>
      <Button type="button" variant="tertiary" data-color="neutral" onClick={onCancel}>
        {t.common.cancel}
      </Button>
    </form>
  );
}
