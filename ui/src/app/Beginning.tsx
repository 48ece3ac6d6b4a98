import { Shown } from "../components/state/Shown";
import type { CaseId } from "../core/contract";
import { useAnswer } from "../core/query";
import { NewNote } from "../features/timeline/NewNote";
import { NewVisit } from "../components/contact/NewVisit";

interface BeginningProps {
  readonly what: "note" | "visit";
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Begins a note or a visit in a case, from wherever we are. */
export function Beginning({ what, caseId, onClose }: BeginningProps) {
  const opened = useAnswer("case_open", { case: caseId });
  return (
    <Shown query={opened}>
      {(view) => (what === "note" ? <NewNote view={view} open onClose={onClose} /> : <NewVisit view={view} open onClose={onClose} />)}
    </Shown>
  );
}
