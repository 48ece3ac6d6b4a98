import { BodyShort, Button, Link } from "@navikt/ds-react";
import { useState } from "react";
import { hrefOf, useRoute } from "../components/route/useRoute";
import { useText } from "../text/useText";
import "./reminder.css";

const KEY = "felles.reminded";

/** Tells calmly, on the first page only, that no recovery code was made. Put away, it stays away. */
export function RecoveryReminder() {
  const { t } = useText();
  const route = useRoute();
  const [away, setAway] = useState(() => localStorage.getItem(KEY) !== null);
  if (away || route.at !== "cases") return null;
  const putAway = () => {
    localStorage.setItem(KEY, "1");
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
