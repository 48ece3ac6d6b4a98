import type { ComponentType } from "react";
import type { CaseId, DocumentId, DocumentKind } from "../core/contract";
import { useAnswer } from "../core/query";
import { Agreement } from "../features/responsibility/Agreement";
import { Question } from "../features/responsibility/Question";
import { ThingPage } from "../features/thing/ThingPage";

interface ThingPlaceProps {
  readonly caseId: CaseId;
  readonly document: DocumentId;
}

/** Kinds with a page of their own; all others are shown text by text. */
const pages: Partial<Record<DocumentKind, ComponentType<ThingPlaceProps>>> = {
  agreement: (place) => <ThingPage {...place}>{(caseView, view) => <Agreement caseView={caseView} view={view} />}</ThingPage>,
  question: (place) => <ThingPage {...place}>{(caseView, view) => <Question caseView={caseView} view={view} />}</ThingPage>,
};

/** The page that belongs to a thing's kind. */
export function ThingPlace({ caseId, document }: ThingPlaceProps) {
  const thing = useAnswer("document_open", { document });
  const ThingOfKind = (thing.data === undefined ? undefined : pages[thing.data.kind]) ?? ThingPage;
  return <ThingOfKind caseId={caseId} document={document} />;
}
