import { BodyShort, Radio, RadioGroup, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { DayField } from "../../components/form/DayField";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import type { AddressProtection } from "../../core/contract";
import { useCommand } from "../../core/query";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";

const draft = { title: "", workplace: "", participant: "", mentor: "" };
type Draft = typeof draft;
const protections: readonly AddressProtection[] = ["none", "confidential", "strictly_confidential"];

function faultsIn(t: Catalogue, form: Draft): Partial<Record<keyof Draft, string>> {
  return {
    ...(form.title.trim() === "" ? { title: t.newCase.titleMissing } : {}),
    ...(form.workplace.trim() === "" ? { workplace: t.newCase.workplaceMissing } : {}),
    ...(form.participant.trim() === "" ? { participant: t.newCase.participantMissing } : {}),
  };
}

interface NewCaseProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Begins a case, with me as its counsellor. */
export function NewCase({ open, onClose }: NewCaseProps) {
  const { t } = useText();
  const [form, setForm] = useState(draft);
  const [days, setDays] = useState<{ start: string | null; end: string | null }>({ start: null, end: null });
  const [protection, setProtection] = useState<AddressProtection>("none");
  const [tried, setTried] = useState(false);
  const create = useCommand("case_create");
  const faults = tried ? faultsIn(t, form) : {};
  const submit = () => {
    setTried(true);
    if (Object.keys(faultsIn(t, form)).length > 0 || protection === "strictly_confidential") return;
    create.mutate(
      {
        title: form.title.trim(),
        workplace: form.workplace.trim(),
        protection,
        participant: form.participant.trim(),
        mentor: form.mentor.trim() === "" ? null : form.mentor.trim(),
        start: days.start,
        planned_end: days.end,
      },
      { onSuccess: (view) => go({ at: "case", case: view.card.case, section: "timeline" }) },
    );
  };
  const field = (name: keyof Draft) => ({
    value: form[name],
    error: faults[name],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.newCase.heading}
      lead={t.newCase.lead}
      submit={t.newCase.create}
      onSubmit={submit}
      pending={create.isPending}
      problem={create.error}
    >
      <TextField label={t.newCase.title} description={t.newCase.titleHelp} {...field("title")} />
      <TextField label={t.newCase.workplace} {...field("workplace")} />
      <TextField label={t.newCase.participant} {...field("participant")} />
      <TextField label={t.newCase.optional(t.newCase.mentor)} description={t.newCase.mentorHelp} {...field("mentor")} />
      <RadioGroup legend={t.shielding.create.legend} value={protection} onChange={(chosen: AddressProtection) => setProtection(chosen)}>
        {protections.map((known) => (
          <Radio key={known} value={known}>
            {t.shielding.protection[known]}
          </Radio>
        ))}
      </RadioGroup>
      <div role="status">
        {protection === "none" ? null : (
          <BodyShort>{protection === "confidential" ? t.shielding.create.confidential : t.shielding.create.strictly}</BodyShort>
        )}
      </div>
      <div className="felles-form__row">
        <DayField label={t.newCase.optional(t.newCase.start)} value={null} onChange={(start) => setDays({ ...days, start })} />
        <DayField label={t.newCase.optional(t.newCase.plannedEnd)} value={null} onChange={(end) => setDays({ ...days, end })} />
      </div>
    </FormDialog>
  );
}
