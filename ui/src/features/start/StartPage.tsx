import { BodyLong, Heading } from "@navikt/ds-react";
import { useEffect } from "react";
import { Mark } from "../../components/mark/Mark";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { Absent } from "./Absent";
import { Unlock } from "./Unlock";
import { Unopenable } from "./Unopenable";
import "./start.css";

interface StartPageProps {
  readonly state: "absent" | "locked" | "unopenable";
  readonly problem: CoreProblem | null;
}

/** Everything before the profile is open: making one, opening it, or telling why it cannot be opened. */
export function StartPage({ state, problem }: StartPageProps) {
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
        <BodyLong className="felles-quiet">{t.start.lead}</BodyLong>
        {state === "absent" ? <Absent /> : null}
        {state === "locked" ? <Unlock /> : null}
        {state === "unopenable" && problem !== null ? <Unopenable problem={problem} /> : null}
      </div>
    </main>
  );
}
