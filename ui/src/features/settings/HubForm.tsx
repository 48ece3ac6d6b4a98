import { BodyShort, Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** `https://` anywhere, or `http://` to this machine itself. */
function usable(address: string): boolean {
  return /^https:\/\/[^\s/]+/.test(address) || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/.test(address);
}

/** Which server keeps and passes on what we write. */
export function HubForm({ address }: { readonly address: string | null }) {
  const { t } = useText();
  const [words, setWords] = useState(address ?? "");
  const [wrong, setWrong] = useState(false);
  const set = useCommand("hub_set");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = words.trim();
    const fine = chosen === "" || usable(chosen);
    setWrong(!fine);
    if (fine) set.mutate({ address: chosen === "" ? null : chosen });
  };
  return (
    <form className="felles-settings__hub" onSubmit={submit} noValidate>
      <TextField
        label={t.settings.hubAddress}
        description={t.settings.hubHelp}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={words}
        error={wrong ? t.settings.hubWrong : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" variant="secondary" loading={set.isPending}>
        {t.common.save}
      </Button>
      <BodyShort role="status">{set.isSuccess ? t.settings.hubSaved : null}</BodyShort>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </form>
  );
}
