import { BodyShort, Button, Link, Select, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go, hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { wordsIn } from "../../components/text/valueOf";
import type { DocumentId, GoalStatus } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { writable } from "./body";

const standings: readonly GoalStatus[] = ["active", "on_hold", "reached", "settled", "put_away"];

/** Where the goal stands, the goals before and after it, and the way to another one. */
export function GoalStanding({ caseView, view }: BodyProps) {
  const { t } = useText();
  const [replacing, setReplacing] = useState(false);
  const set = useCommand("field_set");
  const status = wordsIn(view, "goal_status") || "active";
  const words: Readonly<Record<string, string>> = t.words.goalStatus;
  const from = wordsIn(view, "from_document");
  const next = wordsIn(view, "replaced_by");
  const shown = status === "replaced" ? ["replaced", ...standings] : standings;
  return (
    <section className="felles-thing__part">
      {from === "" ? null : <Linked label={t.knowledge.goal.replaces} caseId={view.case} document={from} />}
      {next === "" || status !== "replaced" ? null : <Linked label={t.knowledge.goal.replacedBy} caseId={view.case} document={next} />}
      {writable(view) ? (
        <div className="felles-thing__row">
          <Select
            label={t.knowledge.goal.standing}
            value={status}
            onChange={(event) => set.mutate({ document: view.document, part: null, field: "goal_status", value: { code: event.target.value } })}
          >
            {shown.map((code) => (
              <option key={code} value={code}>
                {words[code]}
              </option>
            ))}
          </Select>
          {status === "replaced" ? null : (
            <Button variant="secondary" data-color="neutral" onClick={() => setReplacing(true)}>
              {t.knowledge.goal.replace}
            </Button>
          )}
        </div>
      ) : (
        <BodyShort>{words[status]}</BodyShort>
      )}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
      {replacing ? <Replace caseView={caseView} view={view} onClose={() => setReplacing(false)} /> : null}
    </section>
  );
}

function Linked({ label, caseId, document }: { readonly label: string; readonly caseId: string; readonly document: DocumentId }) {
  const { t } = useText();
  const goals = useAnswer("thing_list", { case: caseId, kinds: ["goal"], archived: true });
  const goal = goals.data?.find((known) => known.document === document);
  return (
    <BodyShort>
      {label}{" "}
      <Link href={hrefOf({ at: "thing", case: caseId, document })}>{goal === undefined || goal.title === "" ? t.knowledge.goal.unnamed : goal.title}</Link>
    </BodyShort>
  );
}

function Replace({ view, onClose }: BodyProps & { readonly onClose: () => void }) {
  const { t } = useText();
  const [wording, setWording] = useState("");
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const replace = useCommand("goal_replace");
  const submit = () => {
    setTried(true);
    if (wording.trim() === "") return;
    const input = { document: view.document, wording: wording.trim(), why: why.trim() };
    replace.mutate(input, { onSuccess: ({ document }) => go({ at: "thing", case: view.case, document }) });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={t.knowledge.goal.replace}
      lead={t.knowledge.goal.replaceLead}
      submit={t.common.save}
      onSubmit={submit}
      pending={replace.isPending}
      problem={replace.error}
    >
      <Textarea
        label={t.words.textField.wording}
        value={wording}
        minRows={2}
        error={tried && wording.trim() === "" ? t.knowledge.fill : undefined}
        onChange={(event) => setWording(event.target.value)}
      />
      <Textarea label={t.words.textField.why} value={why} minRows={2} onChange={(event) => setWhy(event.target.value)} />
    </FormDialog>
  );
}
