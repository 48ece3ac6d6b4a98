import { TextField } from "@navikt/ds-react";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";

interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly problem: CoreProblem | null;
  readonly missing: boolean;
}

/** Whoever changes a way in says the passphrase first. */
export function PassphraseField({ value, onChange, problem, missing }: PassphraseFieldProps) {
  const { t } = useText();
  const wrong = problem?.code === "wrong_passphrase" ? t.problem.wrong_passphrase : undefined;
  return (
    <TextField
      label={t.lock.yourPassphrase}
      description={t.lock.askedBecause}
      type="password"
      autoComplete="current-password"
      value={value}
      error={missing ? t.start.passphraseMissing : wrong}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** What a form still has to tell when the passphrase's own box tells of a wrong passphrase. */
export function otherThanWrong(problem: CoreProblem | null): CoreProblem | null {
  return problem?.code === "wrong_passphrase" ? null : problem;
}
