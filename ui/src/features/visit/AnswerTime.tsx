import { Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { momentOf } from "../../components/contact/NewVisit";
import { DayField } from "../../components/form/DayField";
import { FormDialog } from "../../components/form/FormDialog";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { DocumentView, FieldWords, PartyView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface AnswerTimeProps {
  readonly view: DocumentView;
  readonly party: PartyView;
  readonly plannedAt: number;
  /** What the party answered last to this time. */
  readonly standing: string | null;
}

/** Three ways to answer a proposed time, in one tap; another time takes two fields more. */
export function AnswerTime({ view, party, plannedAt, standing }: AnswerTimeProps) {
  const { t } = useText();
  const [suggesting, setSuggesting] = useState(false);
  const add = useCommand("part_add");
  const answer = (code: string, more: readonly FieldWords[], done?: () => void) =>
    add.mutate(
      {
        document: view.document, kind: "reply", texts: [],
        fields: [
          { field: "by_party", value: { text: party.party } },
          // The moment itself, and not the minute: who changes their mind at once must not keep the old answer.
          { field: "happened_at", value: { moment: Date.now() } },
          { field: "planned_at", value: { moment: plannedAt } },
          { field: "time_answer", value: { code } },
          ...more,
        ],
      },
      done === undefined ? {} : { onSuccess: done },
    );
  const choice = (code: "suits" | "does_not_suit" | "other_time", words: string, act: () => void) => (
    <Button variant={standing === code ? "primary" : "secondary"} data-color={standing === code ? "accent" : "neutral"} aria-pressed={standing === code} onClick={act}>
      {words}
    </Button>
  );
  return (
    <>
      <div className="felles-replies__choices">
        {choice("suits", t.visits.suits, () => answer("suits", []))}
        {choice("does_not_suit", t.visits.doesNotSuit, () => answer("does_not_suit", []))}
        {choice("other_time", t.visits.otherTime, () => setSuggesting(true))}
      </div>
      {add.error === null || suggesting ? null : <ProblemNote problem={add.error} />}
      <SuggestTime
        open={suggesting}
        pending={add.isPending}
        problem={add.error}
        onClose={() => setSuggesting(false)}
        onSuggest={(at, reason) => {
          const why: readonly FieldWords[] = reason === "" ? [] : [{ field: "reason", value: { text: reason } }];
          answer("other_time", [{ field: "suggested_at", value: { moment: at } }, ...why], () => setSuggesting(false));
        }}
      />
    </>
  );
}

interface SuggestTimeProps {
  readonly open: boolean;
  readonly pending: boolean;
  readonly problem: ReturnType<typeof useCommand<"part_add">>["error"];
  readonly onClose: () => void;
  readonly onSuggest: (at: number, reason: string) => void;
}

function SuggestTime({ open, pending, problem, onClose, onSuggest }: SuggestTimeProps) {
  const { t } = useText();
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const at = momentOf(day, time);
  const submit = () => {
    setTried(true);
    if (at !== null) onSuggest(at, reason.trim());
  };
  return (
    <FormDialog open={open} onClose={onClose} heading={t.visits.otherTimeHeading} submit={t.visits.otherTimeSend} onSubmit={submit} pending={pending} problem={problem}>
      <div className="felles-form__row">
        <DayField label={t.newVisit.day} value={day} onChange={setDay} error={tried && at === null ? t.visits.otherTimeMissing : undefined} />
        <TextField label={t.newVisit.time} value={time} htmlSize={8} inputMode="numeric" placeholder="10:00" autoComplete="off" onChange={(event) => setTime(event.target.value)} />
      </div>
      <TextField label={t.visits.why} description={t.visits.whyHelp} value={reason} maxLength={500} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
