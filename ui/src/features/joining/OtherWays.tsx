import { BodyShort, Heading } from "@navikt/ds-react";
import { useId } from "react";
import { useText } from "../../text/useText";
import { OpenFile } from "./OpenFile";
import { ScanCode } from "./ScanCode";

/** An invitation that was not sent as words: in a file, or as a code on the other screen. */
export function OtherWays({ onFound }: { readonly onFound: (link: string) => void }) {
  const { t } = useText();
  const words = t.joining.otherWays;
  const heading = useId();
  return (
    <section className="felles-joining__ways" aria-labelledby={heading}>
      <Heading level="2" size="small" id={heading}>
        {words.heading}
      </Heading>
      <BodyShort>{words.lead}</BodyShort>
      <div className="felles-joining__actions">
        <OpenFile onFound={onFound} />
        <ScanCode onFound={onFound} />
      </div>
    </section>
  );
}
