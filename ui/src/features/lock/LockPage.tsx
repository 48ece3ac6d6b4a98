import { Link } from "@navikt/ds-react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { AutoLock } from "./AutoLock";
import { OpenHere } from "./OpenHere";
import { Organisation } from "./Organisation";
import { Passphrase } from "./Passphrase";
import { RecoveryCode } from "./RecoveryCode";
import { RecoveryWords } from "./RecoveryWords";
import "./lock.css";

/** How Felles is locked and opened on this device. */
export function LockPage() {
  const { t } = useText();
  const overview = useAnswer("lock_overview", {});
  return (
    <Page>
      <Link href={hrefOf({ at: "settings" })}>{t.common.back(t.settings.heading)}</Link>
      <PageTitle lead={t.lock.lead}>{t.lock.heading}</PageTitle>
      <Shown query={overview}>
        {(view) => (
          <div className="felles-lock">
            <RecoveryCode made={view.recovery_code} />
            <Passphrase />
            <RecoveryWords made={view.recovery_words} />
            <AutoLock minutes={view.auto_lock_minutes} hideLocks={view.hide_locks} />
            <OpenHere possible={view.key_store} on={view.here} />
            <Organisation name={view.organisation} />
          </div>
        )}
      </Shown>
    </Page>
  );
}
