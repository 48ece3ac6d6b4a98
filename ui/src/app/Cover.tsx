import { useEffect, useState } from "react";
import { useText } from "../text/useText";
import "./cover.css";

const SECOND_MS = 1000;

/** What others see when somebody looks over a shoulder: the time, and nothing of Felles. Any key or press takes it away. */
export function Cover({ onLeave }: { readonly onLeave: () => void }) {
  const { t, format } = useText();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(clock);
  }, []);
  useEffect(() => {
    document.title = t.lock.cover.title;
    // Whoever holds the key that hid the screen does not show it again by that.
    const onKey = (event: KeyboardEvent) => (event.repeat ? undefined : onLeave());
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onLeave, t.lock.cover.title]);
  return (
    <main>
      <h1 className="felles-hidden">{t.lock.cover.title}</h1>
      <button type="button" className="felles-cover" aria-label={t.lock.cover.back} autoFocus onClick={onLeave}>
        <span className="felles-cover__time">{format.time(now)}</span>
        <span className="felles-cover__day">{format.weekday(now)}</span>
      </button>
    </main>
  );
}
