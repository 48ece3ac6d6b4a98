import { TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import type { CaseView, DocumentId, FieldWords } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { ShowsField } from "./ShowsField";

interface NewStepProps {
  readonly caseView: CaseView;
  readonly document: DocumentId;
  readonly week: number;
  readonly onClose: () => void;
}

/** A new step of a plan. */
export function NewStep({ caseView, document, week, onClose }: NewStepProps) {
  const { t } = useText();
  const [what, setWhat] = useState("");
  const [inWeek, setInWeek] = useState(String(week));
  const [owner, setOwner] = useState("");
  const [sign, setSign] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand("part_add");
  const number = /^[1-9]\d{0,2}$/.test(inWeek.trim()) ? Number(inWeek.trim()) : null;
  const submit = () => {
    setTried(true);
    if (what.trim() === "") return;
    const fields: FieldWords[] = [];
    if (number !== null) fields.push({ field: "week", value: { number } });
    if (owner !== "") fields.push({ field: "owner", value: { text: owner } });
    if (sign.trim() !== "") fields.push({ field: "remark", value: { text: sign.trim() } });
    add.mutate({ document, kind: "plan_step", fields, texts: [{ field: "topic", text: what.trim() }] }, { onSuccess: onClose });
  };
  return (
    <FormDialog open onClose={onClose} heading={t.knowledge.plan.add} submit={t.common.save} onSubmit={submit} pending={add.isPending} problem={add.error}>
      <TextField
        label={t.knowledge.plan.what}
        value={what}
        autoComplete="off"
        error={tried && what.trim() === "" ? t.knowledge.fill : undefined}
        onChange={(event) => setWhat(event.target.value)}
      />
      <div className="felles-form__row">
        <TextField label={t.knowledge.plan.weekLabel} value={inWeek} htmlSize={6} inputMode="numeric" onChange={(event) => setInWeek(event.target.value)} />
        <ShowsField caseView={caseView} value={owner} onChange={setOwner} />
      </div>
      <TextField label={t.knowledge.plan.sign} value={sign} autoComplete="off" onChange={(event) => setSign(event.target.value)} />
    </FormDialog>
  );
}
