import { BodyShort, Checkbox, CheckboxGroup } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseView, DocumentView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { useAsks } from "./useAsks";

/** Which open tasks and questions to ask about at a visit. */
export function Asks({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const asks = useAsks(view);
  const tasks = useAnswer("task_list", { case: caseView.card.case });
  const questions = useAnswer("thing_list", { case: caseView.card.case, kinds: ["question"], archived: false });
  const choices = [
    ...(tasks.data ?? [])
      .filter((task) => task.status === "open" || task.status === "doing" || asks.chosen.includes(task.part))
      .map((task) => ({ id: task.part, words: task.text, about: [t.visits.askTask, task.owner_name] })),
    ...(questions.data ?? [])
      .filter((question) => question.state === "open" || asks.chosen.includes(question.document))
      .map((question) => ({ id: question.document, words: question.title || question.excerpt, about: [t.visits.askQuestion, question.author.name] })),
  ];
  const choose = (ids: readonly string[]) => {
    for (const { id } of choices) {
      if (ids.includes(id) !== asks.chosen.includes(id)) asks.choose(id, ids.includes(id));
    }
  };
  if (choices.length === 0) {
    return <BodyShort className="felles-quiet">{t.visits.askNone}</BodyShort>;
  }
  return (
    <>
      <CheckboxGroup
        legend={view.author.me || view.author.name === "" ? t.visits.ask : t.visits.askOf(view.author.name)}
        description={t.visits.askLead}
        value={[...asks.chosen]}
        readOnly={view.read_only || view.archived}
        onChange={choose}
      >
        {choices.map(({ id, words, about }) => (
          <Checkbox key={id} value={id} description={about.filter((word) => word !== "").join(" · ")}>
            {words}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {asks.error === null ? null : <ProblemNote problem={asks.error} />}
    </>
  );
}
