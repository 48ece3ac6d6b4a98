import { BodyShort, Button, Link } from "@navikt/ds-react";
import { useState } from "react";
import { hrefOf, useRoute } from "../components/route/useRoute";
import { useText } from "../text/useText";
import "./reminder.css";

const KEY = "felles.reminded";
/** How long it stays away, in milliseconds: a week. */
const AWAY_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether it was put away, and not long ago. */
function isAway(): boolean {
  const since = Number(localStorage.getItem(KEY) ?? "0");
  return Math.abs(Date.now() - since) < AWAY_MS;
}

/** Tells calmly, on the first page only, that no recovery code was made. Put away, it comes back after a week. */
export function RecoveryReminder() {
  const { t } = useText();
  const route = useRoute();
  const [away, setAway] = useState(isAway);
  if (away || route.at !== "cases") return null;
  const putAway = () => {
    localStorage.setItem(KEY, String(Date.now()));
    setAway(true);
  };
  return (
    <section className="felles-reminder" aria-label={t.lock.code.heading}>
      <BodyShort>{t.lock.code.remind}</BodyShort>
      <div className="felles-reminder__ways">
        <Link href={hrefOf({ at: "lock" })}>{t.lock.code.make}</Link>
        <Button size="small" variant="tertiary" data-color="neutral" onClick={putAway}>
          {t.lock.code.remindLater}
        </Button>
      </div>
    </section>
  );
}
