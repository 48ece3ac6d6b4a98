import { BodyLong, Heading } from "@navikt/ds-react";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { Mark } from "../../components/mark/Mark";
import { useText } from "../../text/useText";
import "./start.css";

/** The card that everything before the first page stands on. */
export function StartFrame({ lead, children }: { readonly lead: string | null; readonly children: ReactNode }) {
  const { t } = useText();
  useEffect(() => {
    document.title = t.name;
  }, [t.name]);
  return (
    <main className="felles-start">
      <div className="felles-start__card">
        <header className="felles-start__head">
          <Mark />
          <Heading level="1" size="large">
            {t.name}
          </Heading>
        </header>
        {lead === null ? null : <BodyLong className="felles-quiet">{lead}</BodyLong>}
        {children}
      </div>
    </main>
  );
}
