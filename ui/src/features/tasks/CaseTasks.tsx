import { PlusIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { Shown } from "../../components/state/Shown";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import { AddTask } from "./AddTask";
import { TaskLists } from "./TaskLists";

/** The tasks of one case. */
export function CaseTasks({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const tasks = useAnswerAtRest("task_list", { case: view.card.case });
  return (
    <>
      <div>
        <Button variant="secondary" icon={<PlusIcon aria-hidden />} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t.tasks.add}
        </Button>
      </div>
      {adding ? <AddTask caseId={view.card.case} /> : null}
      <Shown query={tasks}>{(list) => <TaskLists tasks={list} view={view} />}</Shown>
    </>
  );
}
