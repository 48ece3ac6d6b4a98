import { BodyShort, Link, Select } from "@navikt/ds-react";
import { kindInWords, placeOf } from "../../components/marks/kindWords";
import { hrefOf } from "../../components/route/useRoute";
import { wordsIn } from "../../components/text/valueOf";
import { DayField } from "../../components/form/DayField";
import { RemindMe } from "../../components/own/RemindMe";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { DocumentId, TaskView, Value } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Owner and date of a task, and where it came from. */
export function TaskMore({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  const opened = useAnswer("case_open", { case: task.case });
  const set = useCommand("field_set");
  const write = (field: "owner" | "due", value: Value) =>
    set.mutate({ document: task.document, part: task.part, field, value });
  const parties = (opened.data?.parties ?? []).filter((party) => party.status === "active" || party.party === task.owner);
  return (
    <div className="felles-task__more">
      <div className="felles-form__row">
        <Select
          label={t.tasks.owner}
          size="small"
          value={task.owner ?? ""}
          onChange={(event) => write("owner", event.target.value === "" ? "nothing" : { text: event.target.value })}
        >
          <option value="">{t.tasks.nobody}</option>
          {parties.map((party) => (
            <option key={party.party} value={party.party}>
              {party.name}
            </option>
          ))}
        </Select>
        <DayField
          key={task.due}
          label={t.tasks.due}
          size="small"
          value={task.due}
          onChange={(day) => (day === task.due ? undefined : write("due", day === null ? "nothing" : { date: day }))}
        />
      </div>
      {task.from === null ? null : <Origin document={task.from} />}
      <RemindMe document={task.document} part={task.part} />
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </div>
  );
}

/** The visit or the talk that a task came out of. */
function Origin({ document }: { readonly document: DocumentId }) {
  const { t } = useText();
  const origin = useAnswer("document_open", { document });
  if (origin.data === undefined) return null;
  const title = wordsIn(origin.data, "title");
  const kind = kindInWords(t, origin.data);
  return (
    <BodyShort>
      {t.tasks.from}{" "}
      <Link href={hrefOf(placeOf(origin.data))}>{title === "" ? kind : `${kind}: ${title}`}</Link>
    </BodyShort>
  );
}
