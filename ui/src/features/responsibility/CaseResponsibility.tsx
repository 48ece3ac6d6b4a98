import { Heading } from "@navikt/ds-react";
import type { ReactNode } from "react";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import { Agreements } from "./Agreements";
import { Division } from "./Division";
import { Hours } from "./Hours";
import { Part } from "./Part";
import { Questions } from "./Questions";
import { YourTurn } from "./YourTurn";
import "./responsibility.css";

interface CaseResponsibilityProps {
  readonly view: CaseView;
  /** The tasks of the case, which are the core of it. */
  readonly tasks: ReactNode;
}

/** Who answers for what in one case: tasks, who takes what, agreements, questions, mentor hours. */
export function CaseResponsibility({ view, tasks }: CaseResponsibilityProps) {
  const { t } = useText();
  const caseId = view.card.case;
  return (
    <div className="felles-responsibility">
      <YourTurn caseId={caseId} />
      <div className="felles-responsibility__pair">
        <section className="felles-responsibility__part" aria-labelledby="tasks-heading">
          <Heading level="2" size="medium" id="tasks-heading">
            {t.responsibility.tasks}
          </Heading>
          {tasks}
        </section>
        <Part heading={t.responsibility.division.heading} lead={t.responsibility.division.lead}>
          <Division view={view} />
        </Part>
      </div>
      <Agreements view={view} />
      <Questions view={view} />
      <Hours view={view} />
    </div>
  );
}
