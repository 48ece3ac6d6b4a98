import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import { textIn } from "../../components/text/valueOf";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { GoalLevels, levelFields } from "./GoalLevels";
import { GoalPath } from "./GoalPath";
import { GoalStanding } from "./GoalStanding";
import { byDay, latest, participantOf, saidOf } from "./judging";
import { SayDialog } from "./SayDialog";
import "./knowledge.css";

/** A goal: the participant's words, where everybody sees it, and how that moved. */
export function GoalBody({ caseView, view }: BodyProps) {
  const { t, format } = useText();
  const [saying, setSaying] = useState(false);
  const said = saidOf(view, "judgement");
  const marks = latest(said, caseView.parties);
  const before = byDay(said);
  const participant = participantOf(caseView);
  const name = participant?.name || t.words.role.participant;
  return (
    <div className="felles-thing">
      <SharedTextField view={view} field="wording" label={t.knowledge.goal.wording(name)} minRows={2} hideReaders quiet />
      <SharedTextField view={view} field="why" label={t.knowledge.goal.why} minRows={2} hideReaders quiet />
      <section className="felles-thing__part">
        <Heading level="2" size="medium">
          {t.knowledge.goal.where}
        </Heading>
        <BodyShort className="felles-quiet">{t.knowledge.goal.whereLead}</BodyShort>
        <GoalLevels caseView={caseView} view={view} marks={marks}>
          <Button onClick={() => setSaying(true)}>{t.knowledge.goal.mark}</Button>
        </GoalLevels>
      </section>
      {before.length < 2 ? null : (
        <section className="felles-thing__part">
          <Heading level="2" size="medium">
            {t.knowledge.goal.overTime}
          </Heading>
          <ol className="felles-days">
            {before.map(({ day, said: ofDay }) => (
              <li key={day}>
                <BodyShort weight="semibold">{day === "" ? t.knowledge.plan.noWeek : format.isoDay(day)}</BodyShort>
                <GoalPath caseView={caseView} marks={latest(ofDay, caseView.parties)} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <FieldEditor view={view} field="goal_category" />
      <GoalStanding caseView={caseView} view={view} />
      {saying ? (
        <SayDialog
          caseView={caseView}
          document={view.document}
          kind="judgement"
          legend={t.knowledge.goal.place}
          choices={levelFields.map(({ level, field }) => ({ value: level, label: t.knowledge.level[level] ?? level, description: textIn(view, field) }))}
          onClose={() => setSaying(false)}
        />
      ) : null}
    </div>
  );
}
