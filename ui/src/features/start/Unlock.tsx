import { BodyShort, Button, Heading, TextField } from "@navikt/ds-react";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Forgotten } from "./Forgotten";
import { OpenHere } from "./OpenHere";
import { Wait } from "./Wait";
import { useOpenProfile } from "./useOpenProfile";

/** Opens the profile of this device. */
export function Unlock() {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const ways = useAnswer("unlock_options", {});
  const unlock = useCommand("profile_unlock");
  const open = useOpenProfile();
  const wait = ways.data?.wait_seconds ?? 0;
  const wrong = unlock.error?.code === "wrong_passphrase";
  const askAgain = () => void client.invalidateQueries({ queryKey: ["unlock_options"] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(passphrase === "");
    if (passphrase === "") return field.current?.focus();
    const refused = () => {
      askAgain();
      field.current?.select();
    };
    unlock.mutate({ passphrase }, { onSuccess: open, onError: refused });
  };
  if (forgotten) return <Forgotten possible={ways.data?.recovery_code === true || (ways.data?.organisation ?? null) !== null} onBack={() => setForgotten(false)} />;
  const fault = missing ? t.start.passphraseMissing : wrong && wait === 0 ? t.problem.wrong_passphrase : undefined;
  const told = unlock.error !== null && !wrong && unlock.error.fault !== "too_many_tries" ? unlock.error : null;
  const office = ways.data?.organisation ?? null;
  return (
    <form className="felles-start__form" onSubmit={submit} noValidate>
      <Heading level="2" size="small">
        {t.start.unlockHeading}
      </Heading>
      {ways.data?.here === true ? <OpenHere /> : null}
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
      {wait > 0 ? <Wait key={ways.dataUpdatedAt} seconds={wait} onOver={askAgain} recoveryCode={ways.data?.recovery_code === true} /> : null}
      {told === null ? null : <ProblemNote problem={told} />}
      <Button type="submit" loading={unlock.isPending} disabled={wait > 0}>
        {unlock.isPending ? t.start.unlocking : t.start.unlock}
      </Button>
      <Button type="button" variant="tertiary" onClick={() => setForgotten(true)}>
        {t.lock.forgotten.link}
      </Button>
      {office === null ? null : <BodyShort className="felles-quiet">{t.lock.organisationCan(office)}</BodyShort>}
    </form>
  );
}
