import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { ProblemNote } from "../../components/state/ProblemNote";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { writable } from "./body";
import { maySpeak, participantOf } from "./judging";
import "./knowledge.css";

/** What may be told to whom, in the participant's own words; taken back by the participant. */
export function OpennessBody({ caseView, view }: BodyProps) {
  const { t } = useText();
  const name = participantOf(caseView)?.name || t.words.role.participant;
  return (
    <div className="felles-thing">
      <Holds caseView={caseView} view={view} />
      <SharedTextField view={view} field="topic" minRows={1} hideReaders quiet />
      <SharedTextField view={view} field="may_be_told" minRows={2} hideReaders quiet />
      <SharedTextField view={view} field="own_words" label={t.knowledge.openness.own(name)} minRows={2} hideReaders quiet />
      <FieldEditor view={view} field="revisit_on" />
    </div>
  );
}

/** Whether it holds, and the way to take it back for whoever may. */
function Holds({ caseView, view }: BodyProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const set = useCommand("field_set");
  const participant = participantOf(caseView);
  const name = participant?.name || t.words.role.participant;
  const standing = view.fields.find(({ field }) => field === "openness_status")?.values ?? [];
  const withdrawn = standing.some(({ value }) => value !== "nothing" && "code" in value && value.code === "withdrawn");
  const speaks = maySpeak(caseView);
  const say = (code: "applies" | "withdrawn") =>
    set.mutate({ document: view.document, part: null, field: "openness_status", value: { code } }, { onSuccess: () => setAsking(false) });
  return (
    <section className="felles-holds" aria-label={t.words.field.openness_status}>
      {withdrawn ? (
        <>
          <Heading level="2" size="small">
            {t.knowledge.openness.withdrawn}
          </Heading>
          <BodyShort>{t.knowledge.openness.withdrawnLead}</BodyShort>
        </>
      ) : (
        <BodyShort>{t.knowledge.openness.applies(name)}</BodyShort>
      )}
      {speaks && writable(view) ? (
        <>
          {participant?.me === false ? <BodyShort className="felles-quiet">{t.knowledge.openness.forSomebody(name)}</BodyShort> : null}
          <div>
            <Button variant="secondary" data-color="neutral" loading={set.isPending} onClick={() => (withdrawn ? say("applies") : setAsking(true))}>
              {withdrawn ? t.knowledge.openness.again : t.knowledge.openness.withdraw}
            </Button>
          </div>
        </>
      ) : (
        <BodyShort className="felles-quiet">{t.knowledge.openness.onlyOwn(name)}</BodyShort>
      )}
      {set.error === null || asking ? null : <ProblemNote problem={set.error} />}
      <FormDialog
        open={asking}
        onClose={() => setAsking(false)}
        heading={t.knowledge.openness.confirm}
        lead={t.knowledge.openness.confirmLead}
        submit={t.knowledge.openness.withdraw}
        onSubmit={() => say("withdrawn")}
        pending={set.isPending}
        problem={set.error}
      >
        {null}
      </FormDialog>
    </section>
  );
}
