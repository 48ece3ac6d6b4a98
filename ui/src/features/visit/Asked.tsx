import { CheckmarkIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { SharedTextField } from "../../components/text/SharedTextField";
import { textIn } from "../../components/text/valueOf";
import type { CaseView, DocumentId, DocumentView, TaskView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { useAsks } from "./useAsks";

/** What one wanted to ask about, out at the workplace: tasks to tick off, questions to answer. */
export function Asked({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const { chosen } = useAsks(view);
  const tasks = useAnswer("task_list", { case: caseView.card.case });
  const asked = (tasks.data ?? []).filter((task) => chosen.includes(task.part));
  const questions = chosen.filter((id) => !(tasks.data ?? []).some((task) => task.part === id));
  return (
    <>
      <ul className="felles-asked" aria-label={t.visits.ask}>
        {asked.map((task) => (
          <AskedTask key={task.part} task={task} />
        ))}
      </ul>
      {tasks.data === undefined ? null : questions.map((id) => <AskedQuestion key={id} document={id} />)}
    </>
  );
}

function AskedTask({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  const set = useCommand("field_set");
  const done = task.status === "done";
  const turn = () => set.mutate({ document: task.document, part: task.part, field: "task_status", value: { code: done ? "open" : "done" } });
  return (
    <li className="felles-asked__one">
      <div>
        <BodyShort>{task.text}</BodyShort>
        {task.owner_name === "" ? null : <BodyShort className="felles-quiet">{task.owner_name}</BodyShort>}
      </div>
      <Button
        variant={done ? "primary" : "secondary"}
        icon={done ? <CheckmarkIcon aria-hidden /> : null}
        aria-pressed={done}
        aria-label={t.visits.askDone(task.text)}
        onClick={turn}
      >
        {t.visits.done}
      </Button>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </li>
  );
}

function AskedQuestion({ document }: { readonly document: DocumentId }) {
  const { t } = useText();
  const question = useAnswer("document_open", { document });
  if (question.data === undefined) return null;
  return (
    <section className="felles-asked__question">
      <Heading level="2" size="small">
        {textIn(question.data, "question_text") || t.visits.askQuestion}
      </Heading>
      <SharedTextField view={question.data} field="answer_text" minRows={3} />
    </section>
  );
}
