import { Radio, RadioGroup, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { DayField } from "../../components/form/DayField";
import { FormDialog } from "../../components/form/FormDialog";
import { CircleField } from "../../components/text/CircleField";
import { firstCircle } from "../../components/text/firstCircle";
import { go } from "../../components/route/useRoute";
import type { CaseView, ContactKind, SpaceKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

const kinds: readonly ContactKind[] = ["visit", "three_party_talk", "talk", "call"];

/** A day and a time of the device's own zone as one moment, or nothing when either is not one. */
export function momentOf(day: string | null, time: string): number | null {
  const match = /^(\d{1,2})[.:]?(\d{2})$/.exec(time.trim());
  if (day === null || match === null) return null;
  const [, hour = "", minute = ""] = match;
  const at = new Date(`${day}T${hour.padStart(2, "0")}:${minute}:00`).getTime();
  return Number.isNaN(at) ? null : at;
}

interface NewVisitProps {
  readonly view: CaseView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Begins or plans a visit, a talk or a call. */
export function NewVisit({ view, open, onClose }: NewVisitProps) {
  const { t } = useText();
  const [kind, setKind] = useState<ContactKind>("visit");
  const [title, setTitle] = useState("");
  const [space, setSpace] = useState<SpaceKind>(firstCircle(view));
  const [planned, setPlanned] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState("");
  const [tried, setTried] = useState(false);
  const create = useCommand("visit_create");
  const at = planned ? momentOf(day, time) : null;
  const submit = () => {
    setTried(true);
    if (planned && at === null) return;
    create.mutate(
      { case: view.card.case, space, kind, title: title.trim(), planned_at: at },
      { onSuccess: ({ document }) => go({ at: "visit", case: view.card.case, document, field: false }) },
    );
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.newVisit.heading}
      submit={t.newVisit.create}
      onSubmit={submit}
      pending={create.isPending}
      problem={create.error}
    >
      <RadioGroup legend={t.newVisit.kind} value={kind} onChange={(chosen: ContactKind) => setKind(chosen)}>
        {kinds.map((known) => (
          <Radio key={known} value={known}>
            {t.words.contactKind[known]}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup legend={t.newVisit.when} value={planned} onChange={(chosen: boolean) => setPlanned(chosen)}>
        <Radio value={false}>{t.newVisit.now}</Radio>
        <Radio value>{t.newVisit.planned}</Radio>
      </RadioGroup>
      {planned ? (
        <div className="felles-form__row">
          <DayField
            label={t.newVisit.day}
            value={day}
            onChange={setDay}
            error={tried && at === null ? t.newVisit.dayMissing : undefined}
          />
          <TextField
            label={t.newVisit.time}
            value={time}
            htmlSize={8}
            inputMode="numeric"
            placeholder="10:00"
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
      ) : null}
      <TextField label={t.newVisit.title} description={t.newVisit.titleHelp} value={title} onChange={(event) => setTitle(event.target.value)} />
      <CircleField spaces={view.spaces} value={space} onChange={setSpace} />
    </FormDialog>
  );
}
