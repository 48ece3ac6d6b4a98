import { Radio, RadioGroup } from "@navikt/ds-react";
import { useText } from "../../text/useText";

const FIVE = [1, 2, 3, 4, 5] as const;

interface ScaleProps {
  readonly field: "support" | "belief";
  readonly value: number | null;
  readonly onChange: (step: number) => void;
}

/** How much support, or how much belief: five words to choose from, never a figure. May stay empty. */
export function Scale({ field, value, onChange }: ScaleProps) {
  const { t } = useText();
  return (
    <RadioGroup legend={t.words.field[field]} value={value} onChange={onChange}>
      {FIVE.map((step) => (
        <Radio key={step} value={step}>
          {t.words[field][String(step)]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
