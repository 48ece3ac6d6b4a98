import type { ComponentType } from "react";
import type { CaseId, DocumentId, DocumentKind } from "../core/contract";
import { OwnCorner } from "../components/own/OwnCorner";
import { useAnswer } from "../core/query";
import { Reflection } from "../features/reflection/Reflection";
import { EndingWords } from "../features/ending/EndingWords";
import { ThingPage } from "../features/thing/ThingPage";

interface ThingPlaceProps {
  readonly caseId: CaseId;
  readonly document: DocumentId;
}

/** Kinds with a page of their own; all others are shown text by text. */
const pages: Partial<Record<DocumentKind, ComponentType<ThingPlaceProps>>> = {
  reflection: (place) => <ThingPage {...place}>{(_, view) => <Reflection view={view} />}</ThingPage>,
  ending: (place) => <ThingPage {...place}>{(caseView, view) => <EndingWords caseView={caseView} view={view} />}</ThingPage>,
};

/** The page that belongs to a thing's kind. */
export function ThingPlace({ caseId, document }: ThingPlaceProps) {
  const thing = useAnswer("document_open", { document });
  const ThingOfKind = (thing.data === undefined ? undefined : pages[thing.data.kind]) ?? ThingPage;
  return (
    <>
      <ThingOfKind caseId={caseId} document={document} />
      {thing.data?.kind === "question" ? <OwnCorner caseId={caseId} document={document} /> : null}
    </>
  );
}
