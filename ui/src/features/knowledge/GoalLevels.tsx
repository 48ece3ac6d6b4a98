import { BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { SharedTextField } from "../../components/text/SharedTextField";
import { textIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView, TextField } from "../../core/contract";
import { useText } from "../../text/useText";
import { writable } from "./body";
import type { Said } from "./judging";
import { SaidMark } from "./SaidMark";

/** The five levels and the text that describes each. */
export const levelFields: ReadonlyArray<{ readonly level: string; readonly field: TextField }> = [
  { level: "-2", field: "level_minus_two" },
  { level: "-1", field: "level_minus_one" },
  { level: "0", field: "level_zero" },
  { level: "1", field: "level_plus_one" },
  { level: "2", field: "level_plus_two" },
];

interface GoalLevelsProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
  readonly marks: readonly Said[];
  /** The way to say how one sees it. */
  readonly children: ReactNode;
}

/** The described path with everybody's mark on it; or the five descriptions, while they are being written. */
export function GoalLevels({ caseView, view, marks, children }: GoalLevelsProps) {
  const { t } = useText();
  const [describing, setDescribing] = useState(false);
  return (
    <>
      {describing ? (
        levelFields.map(({ level, field }) => (
          <SharedTextField key={field} view={view} field={field} label={t.knowledge.level[level] ?? level} minRows={2} hideReaders quiet />
        ))
      ) : (
        <ol className="felles-levels">
          {levelFields.map(({ level, field }) => (
            <li key={level} className="felles-levels__one">
              <BodyShort weight="semibold">{t.knowledge.level[level]}</BodyShort>
              <BodyShort className={textIn(view, field) === "" ? "felles-quiet" : "felles-text__words"}>
                {textIn(view, field) || t.knowledge.goal.undescribed}
              </BodyShort>
              <ul className="felles-marks">
                {marks
                  .filter(({ what }) => what === level)
                  .map((said) => (
                    <SaidMark key={said.part} caseView={caseView} said={said} />
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {writable(view) ? (
        <div className="felles-thing__row">
          {children}
          <Button variant="tertiary" data-color="neutral" onClick={() => setDescribing(!describing)}>
            {describing ? t.knowledge.goal.described : t.knowledge.goal.describe}
          </Button>
        </div>
      ) : null}
    </>
  );
}
