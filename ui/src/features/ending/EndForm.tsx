import { Radio, RadioGroup } from "@navikt/ds-react";
import { useState } from "react";
import { DayField } from "../../components/form/DayField";
import { FormDialog } from "../../components/form/FormDialog";
import type { CaseView, Field, Value } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";

const outcomes = ["hired", "education", "another_measure", "new_direction", "participant_stopped", "other"] as const;
type Outcome = (typeof outcomes)[number];

/** Ends a case: what it became, in neutral words, and the last day. */
export function EndForm({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useText();
  const words = t.participant.ending;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [day, setDay] = useState<string | null>(isoDayOf(new Date()));
  const [tried, setTried] = useState(false);
  const set = useCommand("field_set");
  const put = (field: Field, value: Value) => set.mutateAsync({ document: view.document, part: null, field, value });
  const submit = async () => {
    setTried(true);
    if (outcome === null) return;
    try {
      // The outcome first: nothing ends without one.
      await put("outcome", { code: outcome });
      await put("end", day === null ? "nothing" : { date: day });
      await put("case_status", { code: "ended" });
      onClose();
    } catch {
      // The dialog says what was not carried out.
    }
  };
  return (
    <FormDialog open onClose={onClose} heading={words.endForm} lead={words.endLead} submit={words.end} onSubmit={() => void submit()} pending={set.isPending} problem={set.error}>
      <RadioGroup
        legend={words.outcome}
        value={outcome ?? ""}
        error={tried && outcome === null ? words.outcomeMissing : undefined}
        onChange={(value: string) => setOutcome(outcomes.find((known) => known === value) ?? null)}
      >
        {outcomes.map((known) => (
          <Radio key={known} value={known}>
            {t.words.outcome[known]}
          </Radio>
        ))}
      </RadioGroup>
      <DayField label={words.lastDay} value={day} onChange={setDay} />
    </FormDialog>
  );
}
