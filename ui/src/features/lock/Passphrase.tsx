import { BodyShort, Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Part } from "./Part";
import { PassphraseField, otherThanWrong } from "./PassphraseField";

const LEAST = 8;
const empty = { current: "", fresh: "", again: "" };

/** Choosing another passphrase. */
export function Passphrase() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = useCommand("passphrase_change");
  const tooShort = [...form.fresh].length < LEAST;
  const differs = form.fresh !== form.again;
  const begin = () => {
    setForm(empty);
    setTried(false);
    change.reset();
    setOpen(true);
  };
  const submit = () => {
    setTried(true);
    if (form.current === "" || tooShort || differs) return;
    change.mutate({ current: form.current, new: form.fresh }, { onSuccess: () => setOpen(false) });
  };
  return (
    <Part heading={t.lock.passphrase.heading}>
      <Button variant="secondary" onClick={begin}>
        {t.lock.passphrase.change}
      </Button>
      <BodyShort role="status">{change.isSuccess ? t.lock.passphrase.done : null}</BodyShort>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        heading={t.lock.passphrase.change}
        lead={t.lock.passphrase.lead}
        submit={t.lock.passphrase.save}
        onSubmit={submit}
        pending={change.isPending}
        problem={otherThanWrong(change.error)}
      >
        <PassphraseField
          value={form.current}
          onChange={(current) => setForm({ ...form, current })}
          problem={change.error}
          missing={tried && form.current === ""}
        />
        <TextField
          label={t.lock.passphrase.new}
          description={t.start.passphraseHelp}
          type="password"
          autoComplete="new-password"
          value={form.fresh}
          error={tried && tooShort ? t.start.passphraseShort : undefined}
          onChange={(event) => setForm({ ...form, fresh: event.target.value })}
        />
        <TextField
          label={t.lock.passphrase.again}
          type="password"
          autoComplete="new-password"
          value={form.again}
          error={tried && !tooShort && differs ? t.start.passphraseDiffers : undefined}
          onChange={(event) => setForm({ ...form, again: event.target.value })}
        />
      </FormDialog>
    </Part>
  );
}
