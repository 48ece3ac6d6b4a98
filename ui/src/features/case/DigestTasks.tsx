import { BodyLong } from "@navikt/ds-react";
import type { CaseView, TaskView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Part, Row } from "./DigestPart";
import { mayHandOver } from "./handover";

/** What is still to be done; first of all what those have promised who hand over, or have handed over, in this case. */
export function DigestTasks({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const tasks = useAnswer("task_list", { case: view.card.case });
  const open = tasks.data?.filter((task) => task.status === "open" || task.status === "doing") ?? [];
  const leaving = view.parties.filter((party) => mayHandOver(party) && party.replaced_by !== null);
  const others = open.filter((task) => !leaving.some((party) => party.party === task.owner));
  return (
    <>
      {leaving.map((party) => {
        const name = party.name === "" ? t.common.unknownName : party.name;
        const promises = open.filter((task) => task.owner === party.party);
        return (
          <Part key={party.party} heading={t.handover.promisesOf(name)}>
            <BodyLong className="felles-quiet">{promises.length === 0 ? t.handover.noPromises(name) : t.handover.promisesLead}</BodyLong>
            <Lines tasks={promises} />
          </Part>
        );
      })}
      <Part heading={t.leaving.digest.tasks}>
        {others.length === 0 ? <BodyLong>{t.leaving.digest.noTasks}</BodyLong> : null}
        <Lines tasks={others} />
      </Part>
    </>
  );
}

function Lines({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t, format } = useText();
  if (tasks.length === 0) return null;
  return (
    <ul>
      {tasks.map((task) => (
        <Row key={task.part} label={task.owner_name === "" ? t.common.unknownName : task.owner_name}>
          <BodyLong>
            {task.text}
            {task.due === null ? null : <span className="felles-quiet"> {t.leaving.digest.by(format.isoDay(task.due))}</span>}
          </BodyLong>
        </Row>
      ))}
    </ul>
  );
}
