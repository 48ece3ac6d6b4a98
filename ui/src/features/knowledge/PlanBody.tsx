import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import type { PartView } from "../../core/contract";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { writable } from "./body";
import { NewStep } from "./NewStep";
import { PlanStep } from "./PlanStep";
import { numberIn } from "./planSteps";
import "./knowledge.css";

/** An onboarding plan, week by week: what, who shows, and how we see that it sits. */
export function PlanBody({ caseView, view }: BodyProps) {
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const steps = view.parts.filter(({ kind }) => kind === "plan_step");
  const weeks = [...new Set(steps.map((step) => numberIn(step, "week")))].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  const last = weeks.filter((week) => week !== null).at(-1) ?? 1;
  return (
    <div className="felles-thing">
      <FieldEditor view={view} field="title" label={t.knowledge.plan.title} />
      <SharedTextField view={view} field="body" label={t.knowledge.plan.about} minRows={2} hideReaders quiet />
      <FieldEditor view={view} field="start" />
      {steps.length === 0 ? <BodyShort className="felles-quiet">{t.knowledge.plan.empty}</BodyShort> : null}
      {weeks.map((week) => (
        <section key={week ?? "none"} className="felles-thing__part">
          <Heading level="2" size="small">
            {week === null ? t.knowledge.plan.noWeek : t.knowledge.plan.week(week)}
          </Heading>
          <ul className="felles-steps">
            {inWeek(steps, week).map((step) => (
              <PlanStep key={step.part} caseView={caseView} view={view} step={step} />
            ))}
          </ul>
        </section>
      ))}
      {writable(view) ? (
        <div>
          <Button onClick={() => setAdding(true)}>{t.knowledge.plan.add}</Button>
        </div>
      ) : null}
      {adding ? <NewStep caseView={caseView} document={view.document} week={last} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function inWeek(steps: readonly PartView[], week: number | null): readonly PartView[] {
  return steps.filter((step) => numberIn(step, "week") === week);
}
