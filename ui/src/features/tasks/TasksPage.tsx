import { PlusIcon } from "@navikt/aksel-icons";
import { Button, ToggleGroup } from "@navikt/ds-react";
import { useState } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { Shown } from "../../components/state/Shown";
import { useText } from "../../text/useText";
import { AddTask } from "./AddTask";
import { TaskLists } from "./TaskLists";

/** Tasks across all cases. */
export function TasksPage() {
  const { t } = useText();
  const [whose, setWhose] = useState("mine");
  const [adding, setAdding] = useState(false);
  const tasks = useAnswerAtRest("task_list", { case: null });
  return (
    <Page>
      <PageTitle lead={t.tasks.lead}>{t.tasks.heading}</PageTitle>
      <div className="felles-tasks__choice">
        <ToggleGroup aria-label={t.tasks.filter} value={whose} onChange={setWhose}>
          <ToggleGroup.Item value="mine">{t.tasks.mine}</ToggleGroup.Item>
          <ToggleGroup.Item value="everyone">{t.tasks.everyone}</ToggleGroup.Item>
        </ToggleGroup>
        <Button variant="secondary" icon={<PlusIcon aria-hidden />} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t.tasks.add}
        </Button>
      </div>
      {adding ? <AddTask caseId={null} /> : null}
      <Shown query={tasks}>
        {(list) => <TaskLists tasks={whose === "mine" ? list.filter((task) => task.mine) : list} view={null} />}
      </Shown>
    </Page>
  );
}
