import { BodyLong, Button, Dialog, Heading } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../text/useText";
import "./tour.css";

interface TourProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The tour of one minute: four thoughts, one at a time. Esc and "skip" end it wherever one is. */
export function Tour({ open, onClose }: TourProps) {
  const { t } = useText();
  const words = t.help.tour;
  const [at, setAt] = useState(0);
  const step = words.steps[at];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) setAt(0);
  }, [open]);
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);
  const last = at === words.steps.length - 1;
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : onClose())} size="small">
      <Dialog.Popup closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{words.heading}</Dialog.Title>
          <Dialog.Description>{words.step(at + 1, words.steps.length)}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div className="felles-tour">
            <Heading ref={heading} tabIndex={-1} level="2" size="small">
              {step?.heading}
            </Heading>
            {step?.lines.map((line) => <BodyLong key={line}>{line}</BodyLong>)}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          {at === 0 ? (
            <Button variant="secondary" data-color="neutral" onClick={onClose}>
              {words.skip}
            </Button>
          ) : (
            <Button variant="secondary" data-color="neutral" onClick={() => setAt(at - 1)}>
              {words.back}
            </Button>
          )}
          <Button onClick={last ? onClose : () => setAt(at + 1)}>{last ? words.done : words.next}</Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
