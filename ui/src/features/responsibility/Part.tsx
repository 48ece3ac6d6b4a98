import { BodyShort, Heading } from "@navikt/ds-react";
import { useId } from "react";
import type { ReactNode } from "react";

interface PartProps {
  readonly heading: string;
  readonly lead?: string;
  /** What begins something new here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the section: its heading, the way to begin, and what is there. */
export function Part({ heading, lead, action, children }: PartProps) {
  const id = useId();
  return (
    <section className="felles-responsibility__part" aria-labelledby={id}>
      <div className="felles-responsibility__head">
        <div>
          <Heading level="2" size="medium" id={id}>
            {heading}
          </Heading>
          {lead === undefined ? null : <BodyShort className="felles-quiet">{lead}</BodyShort>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
