import { BodyLong, BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { useText } from "../../text/useText";
import { Part } from "./Part";
import { RecoveryCodeSteps } from "./RecoveryCodeSteps";

/** Whether there is a recovery code, and making one. */
export function RecoveryCode({ made }: { readonly made: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <Part heading={t.lock.code.heading}>
      <BodyLong>{made ? t.lock.code.made : t.lock.code.none}</BodyLong>
      <Button variant={made ? "secondary" : "primary"} onClick={() => setOpen(true)}>
        {made ? t.lock.code.makeAnew : t.lock.code.make}
      </Button>
      <BodyShort role="status">{done ? t.lock.code.done : null}</BodyShort>
      {open ? <RecoveryCodeSteps anew={made} onClose={() => setOpen(false)} onDone={() => setDone(true)} /> : null}
    </Part>
  );
}
