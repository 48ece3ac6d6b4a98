import { BodyShort } from "@navikt/ds-react";
import { useText } from "../text/useText";
import "./reminder.css";

/** What one had is on its way back. */
export function Rebuilding({ nothing }: { readonly nothing: boolean }) {
  const { t } = useText();
  return (
    <div className="felles-reminder" role="status">
      <BodyShort>{nothing ? t.lock.rebuild.nothing : t.lock.rebuild.running}</BodyShort>
    </div>
  );
}
