import { FieldWithValues } from "../../components/text/FieldWithValues";
import type { TaskView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";

/** Both values of a task's field while two stand in it, to choose from where the task stands. */
export function TaskValues({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  const opened = useAnswer("case_open", { case: task.case });
  const document = useAnswer("document_open", { document: task.document });
  const nameOf = (part: string) => opened.data?.parties.find((party) => party.party === part)?.name ?? t.common.unknownName;
  const split = document.data?.parts.find((part) => part.part === task.part)?.fields.filter((field) => field.values.length > 1) ?? [];
  if (split.length === 0) return null;
  return (
    <div className="felles-task__values">
      {split.map((field) => (
        <FieldWithValues key={field.field} document={task.document} part={task.part} field={field} nameOf={nameOf} />
      ))}
    </div>
  );
}
