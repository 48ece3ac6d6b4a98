import { FilesIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Heading, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { QrCode } from "../../components/joining/QrCode";
import type { InvitationView } from "../../core/contract";
import { useText } from "../../text/useText";

interface OpenInvitationProps {
  readonly view: InvitationView;
  readonly lead: string;
}

/** An invitation that nobody has followed: to be shown or handed over. */
export function OpenInvitation({ view, lead }: OpenInvitationProps) {
  const { t, format } = useText();
  const [copied, setCopied] = useState(false);
  const link = view.link ?? "";
  return (
    <div className="felles-joining__step">
      <Heading level="2" size="medium">
        {t.joining.openHeading}
      </Heading>
      <BodyLong>{lead}</BodyLong>
      {view.picture === null ? null : <QrCode picture={view.picture} label={t.joining.picture} />}
      <BodyShort className="felles-quiet">{t.joining.pictureHelp}</BodyShort>
      <Textarea label={t.joining.link} value={link} readOnly minRows={3} maxRows={6} spellCheck={false} onFocus={(event) => event.target.select()} />
      <div className="felles-joining__actions">
        <Button icon={<FilesIcon aria-hidden />} variant="secondary" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {t.joining.copy}
        </Button>
        <BodyShort aria-live="polite">{copied ? t.joining.copied : ""}</BodyShort>
      </div>
      <BodyLong className="felles-quiet">
        {t.joining.once} {t.joining.until(format.moment(view.expires_at))}
      </BodyLong>
    </div>
  );
}
