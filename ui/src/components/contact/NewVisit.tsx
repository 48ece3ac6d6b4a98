import { Radio, RadioGroup, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { DayField } from "../form/DayField";
import { FormDialog } from "../form/FormDialog";
import { CircleField } from "../text/CircleField";
import type { Circle } from "../text/circle";
import { firstCircle } from "../text/firstCircle";
import { go } from "../route/useRoute";
import type { CaseView, ContactKind, PartId, Role, SpaceKind, Value } from "../../core/contract";
import { call } from "../../core/door";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Chosen } from "./Chosen";

const kinds: readonly ContactKind[] = ["visit", "three_party_talk", "talk", "call"];

/** A day and a time of the device's own zone as one moment, or nothing when either is not one. */
export function momentOf(day: string | null, time: string): number | null {
  const match = /^(\d{1,2})[.:]?(\d{2})$/.exec(time.trim());
  if (day === null || match === null) return null;
  const [, hour = "", minute = ""] = match;
  const at = new Date(`${day}T${hour.padStart(2, "0")}:${minute}:00`).getTime();
  return Number.isNaN(at) ? null : at;
}

/** Who is asked along where nobody chose otherwise: whoever can read it. */
const rolesIn: Readonly<Record<SpaceKind, readonly Role[]>> = {
  shared: ["participant", "counsellor", "mentor"], counsellor_participant: ["participant", "counsellor"], mentor_support: ["counsellor", "mentor"], private: [],
};

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
  const [circle, setCircle] = useState<Circle>({ space: firstCircle(view) });
  const [planned, setPlanned] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState("");
  const [tried, setTried] = useState(false);
  const create = useCommand("visit_create");
  const active = view.parties.filter((party) => party.status === "active");
  const [chosen, setChosen] = useState<readonly PartId[] | null>(null);
  const parties = chosen ?? active.filter(({ role }) => rolesIn[circle.space].includes(role)).map(({ party }) => party);
  const at = planned ? momentOf(day, time) : null;
  const submit = () => {
    setTried(true);
    if (planned && at === null) return;
    create.mutate(
      { case: view.card.case, ...circle, kind, title: title.trim(), planned_at: at },
      {
        onSuccess: async ({ document }) => {
          // Who takes part can be said later too: without it everybody is counted in.
          const value: Value = parties.length === 0 ? "nothing" : { text: parties.join(" ") };
          await call("field_set", { document, part: null, field: "parties", value }).catch(() => undefined);
          go({ at: "visit", case: view.card.case, document, field: false });
        },
      },
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
      <Chosen
        legend={t.newVisit.parties}
        options={active.map((party) => ({ id: party.party, name: party.name === "" ? t.words.role[party.role] : party.name }))}
        chosen={parties}
        onChange={setChosen}
      />
      <TextField label={t.newVisit.title} description={t.newVisit.titleHelp} value={title} onChange={(event) => setTitle(event.target.value)} />
      <CircleField spaces={view.spaces} value={circle} onChange={setCircle} />
    </FormDialog>
  );
}
