import { BodyShort, Heading } from "@navikt/ds-react";
import { ChangedWords } from "../../components/pieces/ChangedWords";
import type { FieldDifference, FrozenView } from "../../core/contract";
import { useText } from "../../text/useText";
import { Then } from "./Then";

/** What was changed after it was agreed, word by word, with who did it. What was agreed holds meanwhile. */
export function Deviation({ frozen }: { readonly frozen: FrozenView }) {
  const { t, format } = useText();
  const words = t.responsibility.agreement;
  const day = (values: FieldDifference["before"]) => {
    const [value] = values;
    return value === undefined || value === "nothing" || !("date" in value) ? words.noDue : format.isoDay(value.date);
  };
  return (
    <section className="felles-responsibility__panel" aria-label={words.changedSince}>
      <BodyShort>{words.changedLead}</BodyShort>
      {frozen.difference.texts.map((text) => (
        <div key={text.field}>
          <Heading level="3" size="xsmall" className="felles-quiet">
            {t.words.textField[text.field]}
          </Heading>
          <ChangedWords pieces={text.pieces} />
        </div>
      ))}
      {frozen.difference.fields.map((field) => (
        <BodyShort key={field.field}>{words.dueThen(day(field.before), day(field.after))}</BodyShort>
      ))}
      <Then frozen={frozen} />
    </section>
  );
}
