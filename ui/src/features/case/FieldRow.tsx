import { BodyShort, Button } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { FieldWithValues } from "../../components/text/FieldWithValues";
import type { DocumentView, FieldView, Value } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";
import { FieldInput } from "./FieldInput";
import { isRhythm } from "./rhythm";

interface FieldRowProps {
  readonly document: DocumentView;
  readonly field: FieldView;
}

/** One field of a case: its value in words and a way to change it, or both values while two stand in it. */
export function FieldRow({ document, field }: FieldRowProps) {
  const { t, format } = useText();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  const set = useCommand("field_set");
  // A heading of a case is its working title.
  const label = field.field === "title" ? t.newCase.title : t.words.field[field.field];
  const value = field.values[0]?.value ?? "nothing";
  const close = () => {
    returning.current = true;
    setEditing(false);
  };
  useEffect(() => {
    if (editing || !returning.current) return;
    returning.current = false;
    opener.current?.focus();
  }, [editing]);
  const save = (chosen: Value) =>
    set.mutate({ document: document.document, part: null, field: field.field, value: chosen }, { onSuccess: close });
  if (field.values.length > 1) {
    return (
      <div className="felles-about__row">
        <span className="felles-about__label">{label}</span>
        <FieldWithValues document={document.document} field={field} />
      </div>
    );
  }
  return (
    <div className="felles-about__row">
      <span className="felles-about__label">{label}</span>
      {editing ? (
        <FieldInput field={field.field} value={value} pending={set.isPending} onSave={save} onCancel={close} />
      ) : (
        <div className="felles-about__value">
          <BodyShort {...(value === "nothing" ? { className: "felles-quiet" } : {})}>
            {isRhythm(field.field) && value !== "nothing" && "number" in value
              ? t.about.everyDays(value.number)
              : valueInWords(t, format, field.field, value)}
          </BodyShort>
          {document.read_only ? null : (
            <Button
              ref={opener}
              variant="tertiary"
              size="small"
              data-color="neutral"
              aria-label={t.about.edit(label)}
              onClick={() => setEditing(true)}
            >
              {t.about.change}
            </Button>
          )}
        </div>
      )}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </div>
  );
}
