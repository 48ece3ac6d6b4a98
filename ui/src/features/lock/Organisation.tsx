import { BodyLong, Button, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { OfficeKeys } from "./OfficeKeys";
import { Part } from "./Part";
import { PassphraseField, otherThanWrong } from "./PassphraseField";

/** Who besides the person can open the profile: always in the open. */
export function Organisation({ name }: { readonly name: string | null }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [key, setKey] = useState("");
  const [missing, setMissing] = useState(false);
  const set = useCommand("organisation_set");
  const begin = () => {
    setPassphrase("");
    setKey("");
    setMissing(false);
    set.reset();
    setOpen(true);
  };
  const submit = () => {
    setMissing(passphrase === "");
    if (passphrase !== "") set.mutate({ passphrase, key: name === null ? key : null }, { onSuccess: () => setOpen(false) });
  };
  const action = name === null ? t.lock.organisation.let : t.lock.organisation.end;
  return (
    <Part heading={t.lock.organisation.heading}>
      <BodyLong>{name === null ? t.lock.organisation.none : t.lock.organisation.some(name)}</BodyLong>
      <Button variant="secondary" onClick={begin}>
        {action}
      </Button>
      <OfficeKeys />
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        heading={action}
        lead={name === null ? t.lock.organisation.lead : t.lock.organisation.some(name)}
        submit={action}
        onSubmit={submit}
        pending={set.isPending}
        problem={otherThanWrong(set.error)}
      >
        {name === null ? (
          <Textarea label={t.lock.organisation.paste} className="felles-lock__text" maxRows={5} value={key} onChange={(event) => setKey(event.target.value)} />
        ) : null}
        <PassphraseField value={passphrase} onChange={setPassphrase} problem={set.error} missing={missing} />
      </FormDialog>
    </Part>
  );
}
