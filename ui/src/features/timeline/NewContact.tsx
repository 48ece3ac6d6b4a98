import { Checkbox, CheckboxGroup, Radio, RadioGroup, TextField } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useNow } from "../../components/time/useNow";
import type { CaseView, ContactKind, PartId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

const kinds: readonly ContactKind[] = ["call", "message"];

interface NewContactProps {
  readonly view: CaseView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** A call or a message that needs no page of its own: with whom, and how long. */
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
      <CheckboxGroup
        legend={t.contact.parties}
        value={[...chosen]}
        error={tried && chosen.length === 0 ? t.contact.partiesMissing : undefined}
        onChange={(parties: PartId[]) => setChosen(parties)}
      >
        {others.map((party) => (
          <Checkbox key={party.party} value={party.party}>
            {party.name === "" ? t.words.role[party.role] : party.name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <RadioGroup legend={t.contact.kind} value={kind} onChange={(known: ContactKind) => setKind(known)}>
        {kinds.map((known) => (
          <Radio key={known} value={known}>
            {t.words.contactKind[known]}
          </Radio>
        ))}
      </RadioGroup>
      {kind === "call" ? (
        <TextField
          label={t.contact.minutes}
          description={t.contact.minutesHelp}
          value={minutes}
          htmlSize={8}
          inputMode="numeric"
          error={tried && wrong ? t.contact.minutesWrong : undefined}
          onChange={(event) => setMinutes(event.target.value)}
        />
      ) : null}
    </FormDialog>
  );
}
