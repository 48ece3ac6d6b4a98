import { useState } from "react";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseView } from "../../core/contract";
import type { KnowledgeKind } from "../../text/knowledge/nb";
import { Group } from "./Group";
import { NewCheckIn } from "./NewCheckIn";
import { NewThing } from "./NewThing";
import { SmallWin } from "./SmallWin";
import "./knowledge.css";

const kinds: readonly KnowledgeKind[] = ["goal", "work_task", "adaptation", "plan", "openness", "turn", "check_in"];

/** What the three learn together, gathered in one place (a section of the case page, which has the h1). */
export function KnowledgeSection({ view }: { readonly view: CaseView }) {
  const [making, setMaking] = useState<KnowledgeKind | null>(null);
  const { data: things, error } = useAnswerAtRest("thing_list", { case: view.card.case, kinds: [...kinds], archived: false });
  const close = () => setMaking(null);
  return (
    <div className="felles-knowledge">
      {error === null ? null : <ProblemNote problem={error} />}
      {things === undefined ? null : (
        <>
          <SmallWin view={view} />
          {kinds.map((kind) => (
            <Group key={kind} view={view} kind={kind} things={things.filter((thing) => thing.kind === kind)} onAdd={() => setMaking(kind)} />
          ))}
        </>
      )}
      {making === null ? null : making === "check_in" ? (
        <NewCheckIn caseId={view.card.case} onClose={close} />
      ) : (
        <NewThing view={view} kind={making} onClose={close} />
      )}
    </div>
  );
}
