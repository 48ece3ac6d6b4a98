import { FilesIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Heading, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { QrCode } from "../../components/joining/QrCode";
import type { InvitationView } from "../../core/contract";
import { useText } from "../../text/useText";
import { SaveInvitation } from "./SaveInvitation";

interface OpenInvitationProps {
  readonly view: InvitationView;
  readonly lead: string;
}

/** An invitation that nobody has followed: to be shown or handed over. */
export function OpenInvitation({ view, lead }: OpenInvitationProps) {
  const { t, format } = useText();
  const [done, setDone] = useState("");
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
        <Button icon={<FilesIcon aria-hidden />} variant="secondary" onClick={() => void navigator.clipboard.writeText(link).then(() => setDone(t.joining.copied))}>
          {t.joining.copy}
        </Button>
        <SaveInvitation link={link} onSaved={() => setDone(t.joining.file.saved(t.joining.file.name))} />
      </div>
      <BodyShort aria-live="polite">{done}</BodyShort>
      <BodyLong className="felles-quiet">
        {t.joining.once} {t.joining.until(format.moment(view.expires_at))}
      </BodyLong>
    </div>
  );
}
