import { Button, CopyButton, TextField, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** For whoever is responsible at an office: the text to hand out and the one to lock away. Neither is kept. */
export function OfficeKeys() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const make = useCommand("organisation_key_new");
  const pair = make.data;
  const begin = () => {
    make.reset();
    setOpen(true);
  };
  const submit = () => {
    if (pair !== undefined) return setOpen(false);
    setMissing(name.trim() === "");
    if (name.trim() !== "") make.mutate({ name: name.trim() });
  };
  return (
    <>
      <Button variant="tertiary" onClick={begin}>
        {t.lock.organisation.keys}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        heading={t.lock.organisation.keys}
        lead={t.lock.organisation.keysLead}
        submit={pair === undefined ? t.lock.organisation.keysMake : t.common.close}
        onSubmit={submit}
        pending={make.isPending}
        problem={make.error}
      >
        {pair === undefined ? (
          <TextField
            label={t.lock.organisation.keysName}
            autoComplete="organization"
            value={name}
            error={missing ? t.lock.organisation.nameMissing : undefined}
            onChange={(event) => setName(event.target.value)}
          />
        ) : (
          <>
            <Words label={t.lock.organisation.keysPublic} words={pair.public} />
            <Words label={t.lock.organisation.keysSecret} words={pair.secret} />
          </>
        )}
      </FormDialog>
    </>
  );
}

function Words({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div className="felles-lock__part">
      <Textarea label={label} className="felles-lock__text" readOnly minRows={2} maxRows={4} value={words} />
      <CopyButton copyText={words} text={label} />
    </div>
  );
}
