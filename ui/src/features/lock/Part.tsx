import { Heading } from "@navikt/ds-react";
import type { ReactNode } from "react";

/** One matter of the page, under its heading. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="felles-lock__part">
      <Heading level="2" size="small">
        {heading}
      </Heading>
      {children}
    </section>
  );
}
