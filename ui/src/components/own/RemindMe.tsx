import { BellIcon } from "@navikt/aksel-icons";
import { Alert, BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentId, PartId, Value } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { BellOffer } from "../bell/BellOffer";
import { FormDialog } from "../form/FormDialog";
import { ProblemNote } from "../state/ProblemNote";
import { MomentField } from "../text/MomentField";
import "./own.css";

const DAY_MS = 86_400_000;
const MORNING = 9;

/** In so many days at nine, in the device's own zone. */
function morningIn(days: number, now: number): number {
  const at = new Date(now + days * DAY_MS);
  at.setHours(MORNING, 0, 0, 0);
  return at.getTime();
}

interface RemindMeProps {
  readonly document: DocumentId;
  readonly part?: PartId | null;
}

/** Sets a reminder of something that only I see, and shows the one that stands. */
export function RemindMe({ document, part = null }: RemindMeProps) {
  const { t, format } = useText();
  const words = t.day.reminder;
  const [choosing, setChoosing] = useState(false);
  const listed = useAnswer("reminder_list", {});
  const set = useCommand("reminder_set");
  const standing = listed.data?.find((reminder) => reminder.document === document && reminder.part === part);
  const put = (at: number | null) => set.mutate({ document, part, at }, { onSuccess: () => setChoosing(false) });
  return (
    <div className="felles-remind">
      {standing === undefined ? (
        <Button variant="secondary" data-color="neutral" icon={<BellIcon aria-hidden />} onClick={() => setChoosing(true)}>
          {words.set}
        </Button>
      ) : (
        <>
          <BodyShort className="felles-remind__words">
            <BellIcon aria-hidden /> {words.stands(format.moment(standing.at))}
          </BodyShort>
          <Button size="small" variant="tertiary" data-color="neutral" onClick={() => setChoosing(true)}>
            {words.change}
          </Button>
          <Button size="small" variant="tertiary" data-color="neutral" loading={set.isPending} onClick={() => put(null)}>
            {words.remove}
          </Button>
        </>
      )}
      {standing === undefined ? null : <BellOffer />}
      {set.error === null || choosing ? null : <ProblemNote problem={set.error} />}
      {choosing ? <Choose onClose={() => setChoosing(false)} onPut={put} pending={set.isPending} problem={set.error} /> : null}
    </div>
  );
}

interface ChooseProps {
  readonly onClose: () => void;
  readonly onPut: (at: number) => void;
  readonly pending: boolean;
  readonly problem: Parameters<typeof FormDialog>[0]["problem"];
}

function Choose({ onClose, onPut, pending, problem }: ChooseProps) {
  const { t } = useText();
  const words = t.day.reminder;
  const [value, setValue] = useState<Value>("nothing");
  const [late, setLate] = useState(false);
  const submit = () => {
    const at = value !== "nothing" && "moment" in value ? value.moment : 0;
    if (at <= Date.now()) return setLate(true);
    onPut(at);
    return undefined;
  };
  return (
    <FormDialog open onClose={onClose} heading={words.heading} lead={words.lead} submit={t.common.save} onSubmit={submit} pending={pending} problem={problem}>
      <div className="felles-remind__ways">
        <Button type="button" variant="secondary" onClick={() => onPut(morningIn(1, Date.now()))}>
          {words.tomorrow}
        </Button>
        <Button type="button" variant="secondary" onClick={() => onPut(morningIn(7, Date.now()))}>
          {words.week}
        </Button>
      </div>
      <MomentField label={words.other} value={value} onSave={setValue} />
      {late ? (
        <Alert variant="info" size="small" inline>
          {words.missing}
        </Alert>
      ) : null}
    </FormDialog>
  );
}
