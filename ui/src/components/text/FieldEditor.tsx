import { Checkbox, Label, Select } from "@navikt/ds-react";
import type { DocumentView, Field, PartId, Value } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { vocabularyOf } from "../../text/value";
import { DayField } from "../form/DayField";
import { ProblemNote } from "../state/ProblemNote";
import { FieldWithValues } from "./FieldWithValues";
import { MomentField } from "./MomentField";
import { WordsField } from "./WordsField";
import { mayBeEmptied, plain, shapeOf } from "./fieldShape";

interface FieldEditorProps {
  readonly view: DocumentView;
  readonly part?: PartId | null;
  readonly field: Field;
  readonly label?: string;
}

/** One value of a document, written where it stands: saved as soon as it is whole. */
export function FieldEditor({ view, part = null, field, label }: FieldEditorProps) {
  const { t } = useText();
  const set = useCommand("field_set");
  const fields = part === null ? view.fields : (view.parts.find((known) => known.part === part)?.fields ?? []);
  const standing = fields.find((known) => known.field === field);
  // Where several values stand, `Undecided` shows them at the top of the page.
  if (standing !== undefined && standing.values.length > 1) return null;
  if (view.read_only || view.archived) {
    return (
      <div>
        <Label as="div">{label ?? t.words.field[field]}</Label>
        <FieldWithValues document={view.document} part={part} field={standing ?? { field, values: [] }} />
      </div>
    );
  }
  const save = (value: Value) => set.mutate({ document: view.document, part, field, value });
  return (
    <div className="felles-field">
      <ValueInput label={label ?? t.words.field[field]} field={field} value={standing?.values[0]?.value ?? "nothing"} onSave={save} />
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </div>
  );
}

interface ValueInputProps {
  readonly label: string;
  readonly field: Field;
  readonly value: Value;
  readonly onSave: (value: Value) => void;
}

function ValueInput({ label, field, value, onSave }: ValueInputProps) {
  const { t } = useText();
  switch (shapeOf(field)) {
    case "code":
      return (
        <Select label={label} value={plain(value)} onChange={(event) => onSave(event.target.value === "" ? "nothing" : { code: event.target.value })}>
          {mayBeEmptied.includes(field) || value === "nothing" ? <option value="">{t.writing.values.nothing}</option> : null}
          {Object.entries(vocabularyOf(t, field) ?? {}).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      );
    case "date":
      return <DayField key={plain(value)} label={label} value={value === "nothing" ? null : plain(value)} onChange={(day) => onSave(day === null ? "nothing" : { date: day })} />;
    case "moment":
      return <MomentField label={label} value={value} onSave={onSave} />;
    case "flag":
      return (
        <Checkbox checked={value !== "nothing" && "flag" in value && value.flag} onChange={(event) => onSave({ flag: event.target.checked })}>
          {label}
        </Checkbox>
      );
    default:
      return <WordsField label={label} field={field} value={value} onSave={onSave} />;
  }
}
