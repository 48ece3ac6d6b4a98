import { ArrowsSquarepathIcon, BriefcaseIcon, CalendarIcon, PersonIcon } from "@navikt/aksel-icons";
import { BodyLong, Button, Link, Select } from "@navikt/ds-react";
import { useId, useState } from "react";
import { Fact } from "../../components/marks/Fact";
import { spotName } from "../../components/route/spot";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { TaskView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { TaskMore } from "./TaskMore";
import { TaskValues } from "./TaskValues";

interface TaskLineProps {
  readonly task: TaskView;
  readonly showCase: boolean;
}

/** A task of a shielded case tells only that it is there. */
function Veiled({ task }: { readonly task: TaskView }) {
  const { t, format } = useText();
  return (
    <li className="felles-task">
      <Link href={hrefOf({ at: "case", case: task.case, section: "responsibility" })}>{t.shielding.task}</Link>
      <div className="felles-facts">
        {task.mine ? <Fact Icon={PersonIcon}>{t.common.you}</Fact> : null}
        {task.due === null ? null : <Fact Icon={CalendarIcon}>{(task.late ? t.tasks.late : t.tasks.dueOn)(format.isoDay(task.due))}</Fact>}
      </div>
    </li>
  );
}

/** One task, of whichever case. */
export function TaskLine(props: TaskLineProps) {
  return props.showCase && props.task.case_title === "" ? <Veiled task={props.task} /> : <OpenTask {...props} />;
}

/** One task: what, whose, by when, and where it stands. A date that has passed is told in plain words. */
function OpenTask({ task, showCase }: TaskLineProps) {
  const { t, format } = useText();
  const [more, setMore] = useState(false);
  const body = useId();
  const set = useCommand("field_set");
  const due = task.due === null ? t.tasks.noDue : (task.late ? t.tasks.late : t.tasks.dueOn)(format.isoDay(task.due));
  const owner = task.mine ? t.common.you : task.owner_name === "" ? t.tasks.nobody : task.owner_name;
  return (
    <li className="felles-task" data-spot={spotName(task.part, "task_text")}>
      <div className="felles-task__row">
        <div className="felles-task__words">
          <BodyLong>{task.text}</BodyLong>
          <div className="felles-facts">
            <Fact Icon={PersonIcon}>{owner}</Fact>
            <Fact Icon={CalendarIcon}>{due}</Fact>
            {showCase ? <Fact Icon={BriefcaseIcon}>{task.case_title === "" ? t.common.shielded : task.case_title}</Fact> : null}
            {task.undecided ? (
              <Fact Icon={ArrowsSquarepathIcon} strong>
                {t.tasks.undecided}
              </Fact>
            ) : null}
          </div>
        </div>
        <Select
          label={t.tasks.status(task.text)}
          hideLabel
          size="small"
          className="felles-task__status"
          value={task.status}
          onChange={(event) =>
            set.mutate({ document: task.document, part: task.part, field: "task_status", value: { code: event.target.value } })
          }
        >
          {Object.entries(t.words.taskStatus).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
        <Button
          variant="tertiary"
          size="small"
          data-color="neutral"
          aria-expanded={more}
          aria-controls={body}
          aria-label={t.tasks.moreOf(task.text)}
          onClick={() => setMore(!more)}
        >
          {more ? t.common.close : t.tasks.more}
        </Button>
      </div>
      {task.undecided ? <TaskValues task={task} /> : null}
      <div id={body}>{more ? <TaskMore task={task} /> : null}</div>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </li>
  );
}
