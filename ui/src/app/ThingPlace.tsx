import type { ComponentType } from "react";
import type { CaseId, DocumentId, DocumentKind } from "../core/contract";
import { OwnCorner } from "../components/own/OwnCorner";
import { useAnswer } from "../core/query";
import { Reflection } from "../features/reflection/Reflection";
import { EndingWords } from "../features/ending/EndingWords";
import { AdaptationBody } from "../features/knowledge/AdaptationBody";
import type { BodyProps } from "../features/knowledge/body";
import { CheckInBody } from "../features/knowledge/CheckInBody";
import { GoalBody } from "../features/knowledge/GoalBody";
import { OpennessBody } from "../features/knowledge/OpennessBody";
import { PlanBody } from "../features/knowledge/PlanBody";
import { TurnBody } from "../features/knowledge/TurnBody";
import { WorkTaskBody } from "../features/knowledge/WorkTaskBody";
import { Agreement } from "../features/responsibility/Agreement";
import { Question } from "../features/responsibility/Question";
import { ThingPage } from "../features/thing/ThingPage";

interface ThingPlaceProps {
  readonly caseId: CaseId;
  readonly document: DocumentId;
}

/** Kinds whose own body stands in the common frame; all others are shown text by text. */
const bodies: Partial<Record<DocumentKind, ComponentType<BodyProps>>> = {
  goal: GoalBody, work_task: WorkTaskBody, adaptation: AdaptationBody, plan: PlanBody, openness: OpennessBody, turn: TurnBody, check_in: CheckInBody,
  agreement: Agreement, question: Question, ending: EndingWords, reflection: Reflection,
};

/** The page that belongs to a thing's kind. */
export function ThingPlace({ caseId, document }: ThingPlaceProps) {
  const thing = useAnswer("document_open", { document });
  const Body = thing.data === undefined ? undefined : bodies[thing.data.kind];
  return (
    <>
      {Body === undefined ? (
        <ThingPage caseId={caseId} document={document} />
      ) : (
        <ThingPage caseId={caseId} document={document}>
          {(caseView, view) => <Body caseView={caseView} view={view} />}
        </ThingPage>
      )}
      {thing.data?.kind === "question" ? <OwnCorner caseId={caseId} document={document} /> : null}
    </>
  );
}
