import { BodyShort } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import { useText } from "../../text/useText";

const SECOND_MS = 1000;

interface WaitProps {
  readonly seconds: number;
  readonly onOver: () => void;
  readonly recoveryCode: boolean;
}

/** How long until the passphrase may be tried again. The core keeps the time; this only shows it. */
export function Wait({ seconds, onOver, recoveryCode }: WaitProps) {
  const { t } = useText();
  const [end] = useState(() => performance.now() + seconds * SECOND_MS);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const clock = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / SECOND_MS))), SECOND_MS);
    return () => clearInterval(clock);
  }, [end]);
  useEffect(() => {
    if (left === 0) onOver();
  }, [left, onOver]);
  return (
    <div>
      <BodyShort role="timer">{t.lock.wait(left)}</BodyShort>
      {recoveryCode ? <BodyShort className="felles-quiet">{t.lock.waitCode}</BodyShort> : null}
    </div>
  );
}
