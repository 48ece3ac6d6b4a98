import type { ComponentType } from "react";
import type { CaseId, DocumentId, DocumentKind } from "../core/contract";
import { useAnswer } from "../core/query";
import { EndingWords } from "../features/ending/EndingWords";
import { AdaptationBody } from "../features/knowledge/AdaptationBody";
import type { BodyProps } from "../features/knowledge/body";
import { CheckInBody } from "../features/knowledge/CheckInBody";
import { GoalBody } from "../features/knowledge/GoalBody";
import { OpennessBody } from "../features/knowledge/OpennessBody";
import { PlanBody } from "../features/knowledge/PlanBody";
import { TurnBody } from "../features/knowledge/TurnBody";
import { WorkTaskBody } from "../features/knowledge/WorkTaskBody";
import { ThingPage } from "../features/thing/ThingPage";

interface ThingPlaceProps {
  readonly caseId: CaseId;
  readonly document: DocumentId;
}

/** Kinds with a page of their own; all others are shown text by text. */
const pages: Partial<Record<DocumentKind, ComponentType<ThingPlaceProps>>> = {
  ending: (place) => <ThingPage {...place}>{(caseView, view) => <EndingWords caseView={caseView} view={view} />}</ThingPage>,
};

/** Kinds whose own body stands in the common frame. */
const bodies: Partial<Record<DocumentKind, ComponentType<BodyProps>>> = {
  goal: GoalBody, work_task: WorkTaskBody, adaptation: AdaptationBody, plan: PlanBody, openness: OpennessBody, turn: TurnBody, check_in: CheckInBody,
};

/** The page that belongs to a thing's kind. */
export function ThingPlace({ caseId, document }: ThingPlaceProps) {
  const thing = useAnswer("document_open", { document });
  const Body = thing.data === undefined ? undefined : bodies[thing.data.kind];
  if (Body !== undefined) {
    return (
      <ThingPage caseId={caseId} document={document}>
        {(caseView, view) => <Body caseView={caseView} view={view} />}
      </ThingPage>
    );
  }
  const ThingOfKind = (thing.data === undefined ? undefined : pages[thing.data.kind]) ?? ThingPage;
  return <ThingOfKind caseId={caseId} document={document} />;
}
