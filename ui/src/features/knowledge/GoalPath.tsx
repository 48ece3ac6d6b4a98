import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import type { Said } from "./judging";
import { useWho } from "./useWho";

const LEVELS = ["-2", "-1", "0", "1", "2"] as const;

interface GoalPathProps {
  readonly caseView: CaseView;
  /** One mark for each party that said something. */
  readonly marks: readonly Said[];
}

/** A path of five places that may be walked both ways, with everybody's mark where they see it. Nothing is added up. */
export function GoalPath({ caseView, marks }: GoalPathProps) {
  const { t } = useText();
  const { name, noted } = useWho(caseView);
  return (
    <div className="felles-path">
      <ul className="felles-hidden">
        {marks.map((said) => (
          <li key={said.part}>{[name(said.party), t.knowledge.level[said.what], said.words, noted(said)].filter((words) => words).join(": ")}</li>
        ))}
      </ul>
      <div className="felles-path__places" aria-hidden>
        {LEVELS.map((level) => (
          <div key={level} className="felles-path__place">
            <div className="felles-path__marks">
              {marks
                .filter(({ what }) => what === level)
                .map((said) => (
                  <span key={said.part} className="felles-said-mark">
                    {name(said.party)}
                  </span>
                ))}
            </div>
            <span className="felles-path__dot" />
          </div>
        ))}
      </div>
      <div className="felles-path__ends felles-quiet" aria-hidden>
        <span>{t.knowledge.level["-2"]}</span>
        <span>{t.knowledge.level["0"]}</span>
        <span>{t.knowledge.level["2"]}</span>
      </div>
    </div>
  );
}
