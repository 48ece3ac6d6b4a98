import { Checkbox, Radio, RadioGroup } from "@navikt/ds-react";
import { useQueryClient } from "@tanstack/react-query";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { durationInWords } from "../../text/duration";
import { useText } from "../../text/useText";
import { Part } from "./Part";

const CHOICES = [2, 5, 15, 60];

/** When Felles locks by itself, and whether hiding the screen locks too. */
export function AutoLock({ minutes, hideLocks }: { readonly minutes: number; readonly hideLocks: boolean }) {
  const { t, format } = useText();
  const set = useCommand("auto_lock_set");
  const client = useQueryClient();
  // Whoever hides the screen right after choosing must not be a notice too early.
  const choose = (chosen: number, hiding: boolean) =>
    set.mutate({ minutes: chosen, hide_locks: hiding }, { onSuccess: (view) => client.setQueryData(["lock_overview", {}], view) });
  return (
    <Part heading={t.lock.auto.heading}>
      <RadioGroup legend={t.lock.auto.legend} value={minutes} onChange={(chosen: number) => choose(chosen, hideLocks)}>
        {CHOICES.map((choice) => (
          <Radio key={choice} value={choice}>
            {durationInWords(t, format, choice)}
          </Radio>
        ))}
      </RadioGroup>
      <Checkbox checked={hideLocks} description={t.lock.auto.hideHelp} onChange={(event) => choose(minutes, event.target.checked)}>
        {t.lock.auto.hideLocks}
      </Checkbox>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </Part>
  );
}
