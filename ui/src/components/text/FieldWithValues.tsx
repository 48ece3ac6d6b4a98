import { BodyShort, Button } from "@navikt/ds-react";
import { useId } from "react";
import type { DocumentId, FieldView, PartId, ValueView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";
import { nameOf as nameOfAuthor } from "../marks/names";
import { ProblemNote } from "../state/ProblemNote";
import "./values.css";

interface FieldWithValuesProps {
  readonly document: DocumentId;
  readonly part?: PartId | null;
  readonly field: FieldView;
  /** Turns a part id into a first name, for fields that hold one. */
  readonly nameOf?: (part: PartId) => string;
}

/** A field with every value that stands in it, and the choice between them. Never in the way of anything else. */
export function FieldWithValues({ document, part = null, field, nameOf }: FieldWithValuesProps) {
  const { t, format } = useText();
  const id = useId();
  const set = useCommand("field_set");
  const words = ({ value }: ValueView) => (value === "nothing" ? t.writing.values.nothing : valueInWords(t, format, field.field, value, nameOf));
  const [first, ...rest] = field.values;
  if (first === undefined) return <BodyShort className="felles-quiet">{t.writing.values.nothing}</BodyShort>;
  if (rest.length === 0) return <BodyShort>{words(first)}</BodyShort>;
  return (
    <section className="felles-values" aria-labelledby={id}>
      <BodyShort weight="semibold" id={id}>
        {t.words.field[field.field]}: {t.writing.values.heading(field.values.length).toLowerCase()}
      </BodyShort>
      <BodyShort size="small" className="felles-quiet">
        {t.writing.values.lead}
      </BodyShort>
      <ul className="felles-values__list">
        {field.values.map((standing) => (
          <li key={`${standing.by.person}-${standing.at}-${words(standing)}`} className="felles-values__one">
            <div>
              <BodyShort weight="semibold">{words(standing)}</BodyShort>
              <BodyShort size="small" className="felles-quiet">
                {t.writing.values.by(nameOfAuthor(t, standing.by), format.moment(standing.at))}
              </BodyShort>
            </div>
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              aria-label={t.writing.values.chooseOf(words(standing))}
              disabled={set.isPending}
              onClick={() => set.mutate({ document, part, field: field.field, value: standing.value })}
            >
              {t.writing.values.choose}
            </Button>
          </li>
        ))}
      </ul>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </section>
  );
}
