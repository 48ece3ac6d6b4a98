import { Chips, TextField, ToggleGroup } from "@navikt/ds-react";
import { useEffect, useId, useState } from "react";
import type { CaseView, ContactKind, PartId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { durationInWords } from "../../text/duration";
import { useText } from "../../text/useText";
import { FormDialog } from "../form/FormDialog";
import { useNow } from "../time/useNow";
import { Chosen } from "./Chosen";

const kinds: readonly ContactKind[] = ["call", "message"];
/** Lengths that take one tap, in minutes. */
const lengths = ["5", "10", "15", "30", "45"];

interface NewContactProps {
  readonly view: CaseView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** A call or a message that needs no page of its own: one tap for whom, and one for how long. */
export function NewContact({ view, open, onClose, onDone }: NewContactProps) {
  const { t, format } = useText();
  const now = useNow();
  const [kind, setKind] = useState<ContactKind>("call");
  const [chosen, setChosen] = useState<readonly PartId[]>([]);
  const [minutes, setMinutes] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand("contact_add");
  const others = view.parties.filter((party) => party.status === "active" && !party.me);
  const me = view.parties.find((party) => party.me);
  const length = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes.trim()) : null;
  const wrong = kind === "call" && minutes.trim() !== "" && length === null;
  useEffect(() => {
    if (open) return;
    setChosen([]);
    setMinutes("");
    setTried(false);
  }, [open]);
  const submit = () => {
    setTried(true);
    if (chosen.length === 0 || wrong) return;
    const names = others.filter(({ party }) => chosen.includes(party)).map((party) => party.name || t.words.role[party.role]);
    const parties = me === undefined ? [...chosen] : [me.party, ...chosen];
    add.mutate(
      { case: view.card.case, kind, at: now, minutes: kind === "call" ? length : null, parties },
      { onSuccess: () => onDone(t.contact.done(t.words.contactKind[kind], format.list(names))) },
    );
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.contact.heading}
      lead={t.contact.lead}
      submit={t.contact.keep}
      onSubmit={submit}
      pending={add.isPending}
      problem={add.error}
    >
      <ToggleGroup label={t.contact.kind} value={kind} onChange={(known) => setKind(kinds.find((one) => one === known) ?? "call")}>
        {kinds.map((known) => (
          <ToggleGroup.Item key={known} value={known} label={t.words.contactKind[known]} />
        ))}
      </ToggleGroup>
      <Chosen
        legend={t.contact.parties}
        options={others.map((party) => ({ id: party.party, name: party.name === "" ? t.words.role[party.role] : party.name }))}
        chosen={chosen}
        error={tried && chosen.length === 0 ? t.contact.partiesMissing : undefined}
        onChange={setChosen}
      />
      {kind === "call" ? <Length minutes={minutes} error={tried && wrong ? t.contact.minutesWrong : undefined} onChange={setMinutes} /> : null}
    </FormDialog>
  );
}

interface LengthProps {
  readonly minutes: string;
  readonly error: string | undefined;
  readonly onChange: (minutes: string) => void;
}

function Length({ minutes, error, onChange }: LengthProps) {
  const { t, format } = useText();
  const id = useId();
  return (
    <div className="felles-form__length">
      <TextField
        id={id}
        label={t.contact.minutes}
        description={t.contact.minutesHelp}
        value={minutes}
        htmlSize={8}
        inputMode="numeric"
        autoComplete="off"
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      <Chips aria-label={t.contact.minutes}>
        {lengths.map((length) => (
          <Chips.Toggle key={length} type="button" selected={minutes === length} checkmark={false} aria-label={durationInWords(t, format, Number(length))} onClick={() => onChange(minutes === length ? "" : length)}>
            {length}
          </Chips.Toggle>
        ))}
      </Chips>
    </div>
  );
}
