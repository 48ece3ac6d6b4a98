import { BodyLong, Button } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Part } from "./Part";
import { PassphraseField, otherThanWrong } from "./PassphraseField";

/** Opening without the passphrase where the machine can keep a secret for its person. */
export function OpenHere({ possible, on }: { readonly possible: boolean; readonly on: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  const set = useCommand("open_here_set");
  const begin = () => {
    setPassphrase("");
    setMissing(false);
    set.reset();
    setOpen(true);
  };
  const submit = () => {
    setMissing(passphrase === "");
    if (passphrase !== "") set.mutate({ passphrase }, { onSuccess: () => setOpen(false) });
  };
  const button = on ? (
    <Button variant="secondary" loading={set.isPending} onClick={() => set.mutate({ passphrase: null })}>
      {t.lock.here.off}
    </Button>
  ) : (
    <Button variant="secondary" onClick={begin}>
      {t.lock.here.on}
    </Button>
  );
  return (
    <Part heading={t.lock.here.heading}>
      <BodyLong>{on ? t.lock.here.isOn : possible ? t.lock.here.lead : t.lock.here.absent}</BodyLong>
      {on || possible ? button : null}
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        heading={t.lock.here.heading}
        lead={t.lock.here.lead}
        submit={t.lock.here.on}
        onSubmit={submit}
        pending={set.isPending}
        problem={otherThanWrong(set.error)}
      >
        <PassphraseField value={passphrase} onChange={setPassphrase} problem={set.error} missing={missing} />
      </FormDialog>
    </Part>
  );
}
