import { BodyLong, Heading } from "@navikt/ds-react";
import type { ReactNode } from "react";
import "./empty.css";

interface EmptyProps {
  readonly heading: string;
  readonly lead: string;
  readonly level?: "2" | "3";
  readonly children?: ReactNode;
}

/** Where nothing is yet: says what will be here, and how it begins. */
export function Empty({ heading, lead, level = "2", children }: EmptyProps) {
  return (
    <div className="felles-empty">
      <Heading level={level} size="small">
        {heading}
      </Heading>
      <BodyLong className="felles-quiet">{lead}</BodyLong>
      {children === undefined ? null : <div className="felles-empty__actions">{children}</div>}
    </div>
  );
}
