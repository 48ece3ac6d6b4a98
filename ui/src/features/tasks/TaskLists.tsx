import { Heading } from "@navikt/ds-react";
import { Empty } from "../../components/state/Empty";
import type { CaseView, TaskView } from "../../core/contract";
import { useText } from "../../text/useText";
import { isFinished } from "./finished";
import { TaskLine } from "./TaskLine";
import "./tasks.css";

interface TaskListsProps {
  readonly tasks: readonly TaskView[];
  /** The case they belong to, when it is one. */
  readonly view: CaseView | null;
}

/** Open tasks first, then the finished ones, quietly. */
export function TaskLists({ tasks, view }: TaskListsProps) {
  const { t } = useText();
  const open = tasks.filter((task) => !isFinished(task));
  const finished = tasks.filter(isFinished);
  if (tasks.length === 0) return <Empty heading={t.tasks.emptyHeading} lead={t.tasks.emptyLead} />;
  return (
    <>
      {open.length === 0 ? null : <List heading={t.tasks.open} tasks={open} view={view} />}
      {finished.length === 0 ? null : <List heading={t.tasks.finished} tasks={finished} view={view} />}
    </>
  );
}

function List({ heading, tasks, view }: TaskListsProps & { readonly heading: string }) {
  return (
    <section className="felles-tasks">
      <Heading level="2" size="xsmall" className="felles-quiet">
        {heading}
      </Heading>
      <ul className="felles-tasks__list">
        {tasks.map((task) => (
          <TaskLine key={`${task.document}/${task.part}`} task={task} showCase={view === null} />
        ))}
      </ul>
    </section>
  );
}
