import { DatePicker, useDatepicker } from "@navikt/ds-react";
import { dayAsMillis, isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly size?: "medium" | "small";
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
}

/** A day, typed or picked; ISO 8601 out and in. */
export function DayField({ label, value, onChange, size = "medium", error, hideLabel = false }: DayFieldProps) {
  const { t } = useText();
  const { datepickerProps, inputProps } = useDatepicker({
    ...(value === null ? {} : { defaultSelected: new Date(dayAsMillis(value)) }),
    onDateChange: (day) => onChange(day === undefined ? null : isoDayOf(day)),
  });
  return (
    <DatePicker {...datepickerProps} translations={{ openDatePicker: t.writing.values.openCalendar(label) }}>
      <DatePicker.Input {...inputProps} label={label} size={size} error={error} hideLabel={hideLabel} />
    </DatePicker>
  );
}
