import { BodyLong, Button, Heading, Link, Radio, RadioGroup } from "@navikt/ds-react";
import { PadlockLockedIcon } from "@navikt/aksel-icons";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BellSetting } from "../../components/bell/BellSetting";
import { ImportCases } from "../../components/importing/ImportCases";
import { useChosenLook } from "../../components/look/LookContext";
import { looks } from "../../components/look/useLook";
import type { Look } from "../../components/look/useLook";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { useAnswer, useCommand } from "../../core/query";
import type { Language } from "../../text/language";
import { languages } from "../../text/languages";
import { useText } from "../../text/useText";
import { HubForm } from "./HubForm";
import "./settings.css";

/** Language, look, server, files and the lock. */
export function SettingsPage() {
  const { t, language, choose } = useText();
  const looking = useChosenLook();
  const overview = useAnswer("sync_overview", {});
  return (
    <Page>
      <PageTitle>{t.settings.heading}</PageTitle>
      <RadioGroup legend={t.settings.language} value={language} onChange={(chosen: Language) => choose(chosen)}>
        {languages.map((known) => (
          <Radio key={known.code} value={known} lang={known.code}>
            {known.name}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup legend={t.settings.theme} value={looking.look} onChange={(chosen: Look) => looking.choose(chosen)}>
        {looks.map((look) => (
          <Radio key={look} value={look}>
            {t.settings.themes[look]}
          </Radio>
        ))}
      </RadioGroup>
      <Part heading={t.day.bell.heading}>
        <BellSetting />
      </Part>
      <Part heading={t.help.heading}>
        <Link href={hrefOf({ at: "help", topic: null })}>{t.help.toHelp}</Link>
      </Part>
      <Part heading={t.settings.hub}>
        <BodyLong>{t.settings.hubLead}</BodyLong>
        {overview.data === undefined ? null : <HubForm address={overview.data.hub} />}
        <Link href={hrefOf({ at: "sync" })}>{t.settings.sync}</Link>
      </Part>
      <Part heading={t.importing.heading}>
        <BodyLong>{t.importing.lead}</BodyLong>
        <ImportCases />
      </Part>
      <Profile />
      <Part heading={t.settings.about}>
        <BodyLong>{t.settings.aboutText}</BodyLong>
      </Part>
    </Page>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="felles-settings__part">
      <Heading level="2" size="small">
        {heading}
      </Heading>
      {children}
    </section>
  );
}

function Profile() {
  const { t } = useText();
  const profile = useAnswer("profile_status", {});
  const lock = useCommand("profile_lock");
  const client = useQueryClient();
  const locked = (state: unknown) => {
    // What was shown must not stay in memory behind the lock.
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "profile_status" });
    client.setQueryData(["profile_status", {}], state);
  };
  if (profile.data?.state !== "unlocked") return null;
  return (
    <Part heading={t.settings.profile}>
      <BodyLong>
        {profile.data.me.display_name}. {t.settings.device(profile.data.me.device_name)}
      </BodyLong>
      <Link href={hrefOf({ at: "devices" })}>{t.joining.devices}</Link>
      <BodyLong>{t.lock.settingsLead}</BodyLong>
      <Link href={hrefOf({ at: "lock" })}>{t.lock.toPage}</Link>
      <BodyLong className="felles-quiet">{t.settings.lockWhy}</BodyLong>
      <Button
        variant="secondary"
        icon={<PadlockLockedIcon aria-hidden />}
        loading={lock.isPending}
        onClick={() => lock.mutate({}, { onSuccess: locked })}
      >
        {t.settings.lock}
      </Button>
    </Part>
  );
}
