import { BodyShort, Button, Link } from "@navikt/ds-react";
import { hrefOf } from "../components/route/useRoute";
import { useText } from "../text/useText";
import "./reminder.css";

const KEY = "felles.reminded";
/** How long it stays away, in milliseconds: a week. */
const AWAY_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether it was put away, and not long ago. */
export function wasPutAway(): boolean {
  const since = Number(localStorage.getItem(KEY) ?? "0");
  return Math.abs(Date.now() - since) < AWAY_MS;
}

/** It comes back after a week. */
export function putAwayReminder(): void {
  localStorage.setItem(KEY, String(Date.now()));
}

/** Tells calmly that no recovery code was made. */
export function RecoveryReminder({ onPutOff }: { readonly onPutOff: () => void }) {
  const { t } = useText();
  return (
    <section className="felles-reminder" aria-label={t.lock.code.heading}>
      <BodyShort>{t.lock.code.remind}</BodyShort>
      <div className="felles-reminder__ways">
        <Link href={hrefOf({ at: "lock" })}>{t.lock.code.make}</Link>
        <Button size="small" variant="tertiary" data-color="neutral" onClick={onPutOff}>
          {t.lock.code.remindLater}
        </Button>
      </div>
    </section>
  );
}
