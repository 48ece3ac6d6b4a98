import type { ReactNode } from "react";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import type { Said } from "./judging";
import { useWho } from "./useWho";

interface SaidMarkProps {
  readonly caseView: CaseView;
  readonly said: Said;
  /** Leaves out the word and the day, where there is room for what matters most only. */
  readonly short?: boolean;
  readonly children?: ReactNode;
}

/** What one of us said: who, what, in which word, when, and who noted it where that was another. */
export function SaidMark({ caseView, said, short = false, children }: SaidMarkProps) {
  const { t, format } = useText();
  const { name, noted } = useWho(caseView);
  const about = [short || said.day === "" ? null : format.isoDay(said.day), noted(said)].filter((words) => words !== null);
  return (
    <li className="felles-marks__one">
      <span className="felles-said-mark">{name(said.party)}</span>
      {children}
      {short || said.words === "" ? null : <span>{t.knowledge.quote(said.words)}</span>}
      {about.length === 0 ? null : <span className="felles-quiet">{about.join(", ")}</span>}
    </li>
  );
}
