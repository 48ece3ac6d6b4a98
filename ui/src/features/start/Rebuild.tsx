import { BodyLong, Button, Heading, TextField, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { useOpenProfile } from "./useOpenProfile";

const LEAST = 8;
const empty = { words: "", hub: "", device: "", fresh: "", again: "" };

/** Every device is gone: words from paper and the server's address bring everything back to this one. */
export function Rebuild({ onBack }: { readonly onBack: () => void }) {
  const { t } = useText();
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const rebuild = useCommand("profile_rebuild");
  const open = useOpenProfile();
  const faults = {
    words: form.words.trim() === "" ? t.lock.rebuild.wordsMissing : undefined,
    hub: form.hub.trim() === "" ? t.settings.hubWrong : undefined,
    device: form.device.trim() === "" ? t.start.deviceMissing : undefined,
    fresh: [...form.fresh].length < LEAST ? t.start.passphraseShort : undefined,
    again: form.fresh === form.again ? undefined : t.start.passphraseDiffers,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    rebuild.mutate({ words: form.words, hub: form.hub.trim(), device_name: form.device.trim(), passphrase: form.fresh }, { onSuccess: open });
  };
  const field = (name: keyof typeof empty) => ({
    value: form[name],
    error: tried ? faults[name] : undefined,
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  return (
    <form className="felles-start__form" onSubmit={submit} noValidate>
      <div>
        <Heading level="2" size="small" spacing>
          {t.lock.rebuild.heading}
        </Heading>
        <BodyLong>{t.lock.rebuild.lead}</BodyLong>
      </div>
      <Textarea label={t.lock.rebuild.words} description={t.lock.rebuild.wordsHelp} autoComplete="off" spellCheck={false} autoFocus minRows={4} {...field("words")} />
      <TextField label={t.settings.hubAddress} description={t.lock.rebuild.hubHelp} inputMode="url" autoComplete="off" spellCheck={false} {...field("hub")} />
      <TextField label={t.start.deviceName} description={t.start.deviceNameHelp} autoComplete="off" {...field("device")} />
      <TextField label={t.lock.passphrase.new} description={t.start.passphraseHelp} type="password" autoComplete="new-password" {...field("fresh")} />
      <TextField label={t.lock.passphrase.again} type="password" autoComplete="new-password" {...field("again")} />
      {rebuild.error === null ? null : <ProblemNote problem={rebuild.error} />}
      <Button type="submit" loading={rebuild.isPending}>
        {t.lock.rebuild.open}
      </Button>
      <Button type="button" variant="tertiary" onClick={onBack}>
        {t.lock.forgotten.back}
      </Button>
    </form>
  );
}
