import { Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { DayField } from "../../components/form/DayField";
import { FormDialog } from "../../components/form/FormDialog";
import type { DocumentId, FieldWords } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Writes down a measure: what it is, and from when to when. */
export function NewMeasure({ document, onClose }: { readonly document: DocumentId; readonly onClose: () => void }) {
  const { t } = useText();
  const words = t.particulars;
  const [kind, setKind] = useState("");
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [remark, setRemark] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand("part_add");
  const submit = () => {
    setTried(true);
    if (kind === "") return;
    const fields: FieldWords[] = [{ field: "measure_kind", value: { code: kind } }];
    if (from !== null) fields.push({ field: "start", value: { date: from } });
    if (until !== null) fields.push({ field: "end", value: { date: until } });
    if (remark.trim() !== "") fields.push({ field: "remark", value: { text: remark.trim() } });
    add.mutate({ document, kind: "measure", fields, texts: [] }, { onSuccess: onClose });
  };
  return (
    <FormDialog open onClose={onClose} heading={words.addMeasure} submit={words.addMeasureSubmit} onSubmit={submit} pending={add.isPending} problem={add.error}>
      <Select
        label={t.words.field.measure_kind}
        value={kind}
        error={tried && kind === "" ? words.kindMissing : undefined}
        onChange={(event) => setKind(event.target.value)}
      >
        <option value="">{words.choose}</option>
        {Object.entries(t.words.measureKind).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <DayField label={t.words.field.start} value={from} onChange={setFrom} />
      <DayField label={t.words.field.end} value={until} onChange={setUntil} />
      <TextField label={t.words.field.remark} value={remark} autoComplete="off" onChange={(event) => setRemark(event.target.value)} />
    </FormDialog>
  );
}
