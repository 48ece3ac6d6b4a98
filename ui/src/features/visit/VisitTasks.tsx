import { PlusIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, Heading, Select, TextField } from "@navikt/ds-react";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseView, DocumentId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Tasks that came from one visit, and the way to add one. */
export function VisitTasks({ caseView, document, large = false }: { readonly caseView: CaseView; readonly document: DocumentId; readonly large?: boolean }) {
  const { t, format } = useText();
  const all = useAnswer("task_list", { case: caseView.card.case });
  const tasks = (all.data ?? []).filter((task) => task.from === document);
  return (
    <div className={large ? "felles-visit-tasks felles-visit-tasks--large" : "felles-visit-tasks"}>
      {large ? null : (
        <Heading level="3" size="xsmall">
          {t.writing.visit.tasks}
        </Heading>
      )}
      {tasks.length === 0 ? <BodyShort className="felles-quiet">{t.writing.visit.noTasks}</BodyShort> : null}
      <ul className="felles-visit-tasks__list" aria-label={t.writing.visit.tasks}>
        {tasks.map((task) => (
          <li key={task.part}>
            <span>{task.text}</span>
            <span className="felles-quiet">
              {[task.owner_name || t.writing.visit.taskNobody, task.due === null ? null : t.tasks.dueOn(format.isoDay(task.due))]
                .filter((words) => words !== null)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <AddVisitTask caseView={caseView} document={document} />
    </div>
  );
}

function AddVisitTask({ caseView, document }: { readonly caseView: CaseView; readonly document: DocumentId }) {
  const { t } = useText();
  const [text, setText] = useState("");
  const [owner, setOwner] = useState("");
  const [missing, setMissing] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = useCommand("task_add");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    setMissing(words === "");
    if (words === "") return field.current?.focus();
    const onSuccess = () => {
      setAdded(words);
      setText("");
      setOwner("");
      field.current?.focus();
    };
    add.mutate({ case: caseView.card.case, text: words, owner: owner === "" ? null : owner, due: null, from: document }, { onSuccess });
  };
  return (
    <form className="felles-visit-tasks__form" onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={t.writing.visit.taskWhat}
        value={text}
        autoComplete="off"
        error={missing ? t.writing.visit.taskMissing : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Select label={t.writing.visit.taskOwner} value={owner} onChange={(event) => setOwner(event.target.value)}>
        <option value="">{t.writing.visit.taskNobody}</option>
        {caseView.parties
          .filter((party) => party.status === "active")
          .map((party) => (
            <option key={party.party} value={party.party}>
              {party.name || t.words.role[party.role]}
            </option>
          ))}
      </Select>
      <Button type="submit" variant="secondary" icon={<PlusIcon aria-hidden />} loading={add.isPending}>
        {t.writing.visit.taskAdd}
      </Button>
      <span role="status" className="felles-quiet">
        {added === null ? null : t.writing.visit.taskAdded(added)}
      </span>
      {add.error === null ? null : <ProblemNote problem={add.error} />}
    </form>
  );
}
