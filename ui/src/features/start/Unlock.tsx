import { Button, Heading, TextField } from "@navikt/ds-react";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { useOpenProfile } from "./useOpenProfile";

/** Opens the profile of this device. */
export function Unlock() {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlock = useCommand("profile_unlock");
  const open = useOpenProfile();
  const wrong = unlock.error?.code === "wrong_passphrase";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(passphrase === "");
    if (passphrase === "") return field.current?.focus();
    unlock.mutate({ passphrase }, { onSuccess: open, onError: () => field.current?.select() });
  };
  const fault = missing ? t.start.passphraseMissing : wrong ? t.problem.wrong_passphrase : undefined;
  return (
    <form className="felles-start__form" onSubmit={submit} noValidate>
      <Heading level="2" size="small">
        {t.start.unlockHeading}
      </Heading>
      <TextField
        ref={field}
        label={t.start.passphrase}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        error={fault}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      {unlock.error === null || wrong ? null : <ProblemNote problem={unlock.error} />}
      <Button type="submit" loading={unlock.isPending}>
        {unlock.isPending ? t.start.unlocking : t.start.unlock}
      </Button>
    </form>
  );
}
