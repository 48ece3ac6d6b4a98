import { BodyLong, BodyShort, Button, Checkbox } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import type { PartView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { writable } from "./body";
import { sits, wordsInStep } from "./planSteps";
import { ShowsField } from "./ShowsField";
import { useWho } from "./useWho";

/** One step of a plan: read, ticked when it sits, and changed where it stands. */
export function PlanStep({ caseView, view, step }: BodyProps & { readonly step: PartView }) {
  const { t } = useText();
  const { name } = useWho(caseView);
  const [editing, setEditing] = useState(false);
  const set = useCommand("field_set");
  const what = step.texts[0]?.text ?? "";
  const owner = wordsInStep(step, "owner");
  const sign = wordsInStep(step, "remark");
  return (
    <li className="felles-steps__one">
      {editing ? (
        <>
          <SharedTextField view={view} part={step.part} field="topic" label={t.knowledge.plan.what} minRows={1} hideReaders quiet />
          <div className="felles-thing__row">
            <FieldEditor view={view} part={step.part} field="week" label={t.knowledge.plan.weekLabel} />
            <ShowsField
              caseView={caseView}
              value={owner}
              onChange={(party) =>
                set.mutate({ document: view.document, part: step.part, field: "owner", value: party === "" ? "nothing" : { text: party } })
              }
            />
          </div>
          <FieldEditor view={view} part={step.part} field="remark" label={t.knowledge.plan.sign} />
        </>
      ) : (
        <>
          <BodyLong weight="semibold">{what}</BodyLong>
          {owner === "" ? null : <BodyShort>{t.knowledge.plan.showsIs(name(owner))}</BodyShort>}
          {sign === "" ? null : <BodyShort className="felles-quiet">{t.knowledge.plan.signIs(sign)}</BodyShort>}
        </>
      )}
      {writable(view) ? (
        <div className="felles-steps__ways">
          <Checkbox
            checked={sits(step)}
            aria-label={t.knowledge.plan.sitsOf(what)}
            onChange={(event) => set.mutate({ document: view.document, part: step.part, field: "sits", value: { flag: event.target.checked } })}
          >
            {t.knowledge.plan.sits}
          </Checkbox>
          <Button
            variant="tertiary"
            data-color="neutral"
            size="small"
            aria-label={editing ? undefined : t.knowledge.plan.editOf(what)}
            onClick={() => setEditing(!editing)}
          >
            {editing ? t.knowledge.plan.done : t.knowledge.plan.edit}
          </Button>
        </div>
      ) : sits(step) ? (
        <BodyShort>{t.knowledge.plan.sits}</BodyShort>
      ) : null}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </li>
  );
}
