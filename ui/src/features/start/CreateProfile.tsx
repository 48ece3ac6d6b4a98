import { BodyLong, Button, Heading, InfoCard, TextField } from "@navikt/ds-react";
import { PadlockLockedIcon } from "@navikt/aksel-icons";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { useOpenProfile } from "./useOpenProfile";

const draft = { name: "", device: "", passphrase: "", again: "" };
type Draft = typeof draft;
type Faults = Partial<Record<keyof Draft, string>>;

const NAME_LIMIT = 80;
const PASSPHRASE_LEAST = 8;

function faultsIn(t: Catalogue, form: Draft): Faults {
  const faults: Faults = {};
  if (form.name.trim() === "") faults.name = t.start.nameMissing;
  else if ([...form.name.trim()].length > NAME_LIMIT) faults.name = t.start.nameTooLong;
  if (form.device.trim() === "") faults.device = t.start.deviceMissing;
  if ([...form.passphrase].length < PASSPHRASE_LEAST) faults.passphrase = t.start.passphraseShort;
  else if (form.passphrase !== form.again) faults.again = t.start.passphraseDiffers;
  return faults;
}

/** Makes the profile of this device. */
export function CreateProfile({ onMade }: { readonly onMade: (passphrase: string) => void }) {
  const { t } = useText();
  const [form, setForm] = useState(draft);
  const [tried, setTried] = useState(false);
  const create = useCommand("profile_create");
  const open = useOpenProfile();
  const place = useRef<HTMLFormElement>(null);
  const faults = tried ? faultsIn(t, form) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faultsIn(t, form));
    if (first !== undefined) {
      place.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    create.mutate(
      { display_name: form.name.trim(), device_name: form.device.trim(), passphrase: form.passphrase },
      {
        onSuccess: (state) => {
          onMade(form.passphrase);
          open(state);
        },
      },
    );
  };
  const field = (name: keyof Draft) => ({
    name,
    value: form[name],
    error: faults[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  return (
    <form className="felles-start__form" onSubmit={submit} ref={place} noValidate>
      <div>
        <Heading level="2" size="small" spacing>
          {t.start.createHeading}
        </Heading>
        <BodyLong>{t.start.createLead}</BodyLong>
      </div>
      <TextField label={t.start.displayName} description={t.start.displayNameHelp} autoComplete="given-name" {...field("name")} />
      <TextField label={t.start.deviceName} description={t.start.deviceNameHelp} autoComplete="off" {...field("device")} />
      <TextField
        label={t.start.passphrase}
        description={t.start.passphraseHelp}
        type="password"
        autoComplete="new-password"
        {...field("passphrase")}
      />
      <TextField label={t.start.passphraseAgain} type="password" autoComplete="new-password" {...field("again")} />
      <InfoCard data-color="neutral">
        <InfoCard.Header icon={<PadlockLockedIcon aria-hidden />}>
          <InfoCard.Title as="h3">{t.start.noReset}</InfoCard.Title>
        </InfoCard.Header>
        <InfoCard.Content>{t.start.noResetWhy}</InfoCard.Content>
      </InfoCard>
      {create.error === null ? null : <ProblemNote problem={create.error} />}
      <Button type="submit" loading={create.isPending}>
        {t.start.create}
      </Button>
      <span role="status" className="felles-quiet">
        {create.isPending ? t.start.creating : null}
      </span>
    </form>
  );
}
