import { BodyLong, Button, Heading, TextField, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { useOpenProfile } from "./useOpenProfile";

const LEAST = 8;

/** Getting in without the passphrase: a code from paper, and a new passphrase at once. */
export function Forgotten({ possible, onBack }: { readonly possible: boolean; readonly onBack: () => void }) {
  const { t } = useText();
  const [form, setForm] = useState({ code: "", fresh: "", again: "" });
  const [tried, setTried] = useState(false);
  const recover = useCommand("profile_recover");
  const open = useOpenProfile();
  const tooShort = [...form.fresh].length < LEAST;
  const differs = form.fresh !== form.again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (form.code.trim() === "" || tooShort || differs) return;
    recover.mutate({ code: form.code, passphrase: form.fresh }, { onSuccess: open });
  };
  const back = (
    <Button type="button" variant="tertiary" onClick={onBack}>
      {t.lock.forgotten.back}
    </Button>
  );
  if (!possible) {
    return (
      <div className="felles-start__form">
        <Heading level="2" size="small">
          {t.lock.forgotten.link}
        </Heading>
        <BodyLong>{t.lock.forgotten.none}</BodyLong>
        {back}
      </div>
    );
  }
  return (
    <form className="felles-start__form" onSubmit={submit} noValidate>
      <div>
        <Heading level="2" size="small" spacing>
          {t.lock.forgotten.heading}
        </Heading>
        <BodyLong>{t.lock.forgotten.lead}</BodyLong>
      </div>
      <Textarea
        label={t.lock.forgotten.code}
        description={t.lock.forgotten.codeHelp}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        minRows={2}
        maxRows={4}
        value={form.code}
        error={tried && form.code.trim() === "" ? t.lock.forgotten.codeMissing : undefined}
        onChange={(event) => setForm({ ...form, code: event.target.value })}
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
      {recover.error === null ? null : <ProblemNote problem={recover.error} />}
      <Button type="submit" loading={recover.isPending}>
        {t.lock.forgotten.open}
      </Button>
      {back}
    </form>
  );
}
