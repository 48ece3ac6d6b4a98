import { Heading } from "@navikt/ds-react";
import type { ReactNode } from "react";

/** A part of the case in short. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section>
      <Heading level="2" size="small">
        {heading}
      </Heading>
      {children}
    </section>
  );
}

/** A line of it: what, and how it is. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <li className="felles-about__row">
      <span className="felles-about__label">{label}</span>
      <div className="felles-about__value">{children}</div>
    </li>
  );
}
