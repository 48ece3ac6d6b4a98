import { BodyLong, Button, Heading } from "@navikt/ds-react";
import { useText } from "../../text/useText";

/** Going on without a recovery code is possible, and never by accident. */
export function PutOff({ onBack, onPutOff }: { readonly onBack: () => void; readonly onPutOff: () => void }) {
  const { t } = useText();
  return (
    <div className="felles-start__form">
      <div>
        <Heading level="2" size="small" spacing>
          {t.lock.first.laterHeading}
        </Heading>
        <BodyLong>{t.lock.first.laterLead}</BodyLong>
      </div>
      <Button type="button" autoFocus onClick={onBack}>
        {t.lock.first.back}
      </Button>
      <Button type="button" variant="secondary" data-color="neutral" onClick={onPutOff}>
        {t.lock.first.putOff}
      </Button>
    </div>
  );
}
