import { Shown } from "../../components/state/Shown";
import type { CaseView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { AddTask } from "./AddTask";
import { TaskLists } from "./TaskLists";

/** The tasks of one case. */
export function CaseTasks({ view }: { readonly view: CaseView }) {
  const tasks = useAnswer("task_list", { case: view.card.case });
  return (
    <>
      <AddTask caseId={view.card.case} />
      <Shown query={tasks}>{(list) => <TaskLists tasks={list} view={view} />}</Shown>
    </>
  );
}
