import { BodyShort, Button, Dialog } from "@navikt/ds-react";
import { useRef } from "react";
import { useText } from "../../text/useText";
import { useScan } from "./useScan";

interface ScannerProps {
  readonly onFound: (link: string) => void;
  readonly onClose: () => void;
}

/** The camera's picture, until a code is found or somebody closes it. */
export function Scanner({ onFound, onClose }: ScannerProps) {
  const { t } = useText();
  const words = t.joining.scan;
  const video = useRef<HTMLVideoElement>(null);
  const seen = useScan(video, onFound);
  return (
    <Dialog open onOpenChange={(next) => (next ? undefined : onClose())} size="small">
      <Dialog.Popup closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{words.heading}</Dialog.Title>
          <Dialog.Description>{words.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          {seen === "refused" ? <BodyShort>{words.refused}</BodyShort> : <video ref={video} className="felles-scan" aria-label={words.picture} muted playsInline />}
          <BodyShort role="status">{seen === "other" ? words.other : null}</BodyShort>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" onClick={onClose}>
            {words.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
