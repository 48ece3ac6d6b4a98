import { Chips, ErrorMessage, Label } from "@navikt/ds-react";
import { useId } from "react";
import type { PartId } from "../../core/contract";
import "./contact-form.css";

interface ChosenProps {
  readonly legend: string;
  readonly options: ReadonlyArray<{ readonly id: PartId; readonly name: string }>;
  readonly chosen: readonly PartId[];
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly PartId[]) => void;
}

/** People, each one tap. */
export function Chosen({ legend, options, chosen, error, onChange }: ChosenProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="felles-chosen">
      <Label as="div" id={id}>
        {legend}
      </Label>
      <Chips>
        {options.map((option) => {
          const selected = chosen.includes(option.id);
          return (
            <Chips.Toggle key={option.id} type="button" selected={selected} onClick={() => onChange(selected ? chosen.filter((known) => known !== option.id) : [...chosen, option.id])}>
              {option.name}
            </Chips.Toggle>
          );
        })}
      </Chips>
      {error === undefined ? null : <ErrorMessage showIcon>{error}</ErrorMessage>}
    </div>
  );
}
