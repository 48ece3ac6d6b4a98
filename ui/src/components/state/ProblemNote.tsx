import { LocalAlert } from "@navikt/ds-react";
import type { ReactNode } from "react";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { sentenceFor } from "./sentence";

interface ProblemNoteProps {
  readonly problem: CoreProblem;
  readonly heading?: string;
  readonly children?: ReactNode;
}

/** Tells calmly what was not carried out. */
export function ProblemNote({ problem, heading, children }: ProblemNoteProps) {
  const { t } = useText();
  const sentence = sentenceFor(t, problem);
  return (
    <LocalAlert status="warning" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{heading ?? sentence}</LocalAlert.Title>
      </LocalAlert.Header>
      {heading === undefined && children === undefined ? null : (
        <LocalAlert.Content>
          {heading === undefined ? null : sentence}
          {children}
        </LocalAlert.Content>
      )}
    </LocalAlert>
  );
}
