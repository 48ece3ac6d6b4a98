import { BodyLong, Button, Heading, Loader } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import { CodeAnswers } from "../../components/code/CodeAnswers";
import { CodeGroups } from "../../components/code/CodeGroups";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { PutOff } from "./PutOff";

interface FirstCodeProps {
  readonly passphrase: string;
  readonly onDone: () => void;
}

/** Right after the profile was made: the recovery code on paper, and some of it typed back. Only then it counts. */
export function FirstCode({ passphrase, onDone }: FirstCodeProps) {
  const { t } = useText();
  const [step, setStep] = useState<"write" | "test" | "put off">("write");
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const { mutate: draw, data: drawn, error: undrawn } = useCommand("recovery_code_new");
  const confirm = useCommand("recovery_code_confirm");
  const asked = useRef(false);
  useEffect(() => {
    // One code is drawn however often the page is built up.
    if (!asked.current) draw({ passphrase });
    asked.current = true;
  }, [draw, passphrase]);
  if (step === "put off") return <PutOff onBack={() => setStep("write")} onPutOff={onDone} />;
  const testing = step === "test";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (drawn === undefined) return onDone();
    if (!testing) return setStep("test");
    confirm.mutate({ answers: drawn.asked.map((_, number) => answers[number] ?? "") }, { onSuccess: onDone });
  };
  const problem = confirm.error ?? undrawn;
  // Nothing to press before the code is there: it would move away under the finger.
  const drawing = drawn === undefined && undrawn === null;
  return (
    <form className="felles-start__form" onSubmit={submit} noValidate>
      <div>
        <Heading level="2" size="small" spacing>
          {testing ? t.lock.code.testHeading : t.lock.code.writeHeading}
        </Heading>
        <BodyLong>{testing ? t.lock.code.testLead : t.lock.first.lead}</BodyLong>
      </div>
      {drawn !== undefined && !testing ? <CodeGroups items={drawn.groups} label={t.lock.code.item} /> : null}
      {testing ? <CodeAnswers asked={drawn?.asked ?? []} label={t.lock.code.item} answers={answers} onChange={setAnswers} /> : null}
      {problem === null ? null : <ProblemNote problem={problem} />}
      {drawing ? (
        <div className="felles-loading">
          <Loader size="xlarge" title={t.lock.first.drawing} />
        </div>
      ) : (
        <>
          <Button type="submit" loading={confirm.isPending}>
            {undrawn === null ? (testing ? t.lock.code.test : t.lock.code.written) : t.lock.first.goOn}
          </Button>
          {testing ? (
            <Button type="button" variant="tertiary" onClick={() => setStep("write")}>
              {t.lock.first.showAgain}
            </Button>
          ) : null}
          {undrawn === null ? (
            <Button type="button" variant="tertiary" data-color="neutral" onClick={() => setStep("put off")}>
              {t.lock.first.later}
            </Button>
          ) : null}
        </>
      )}
    </form>
  );
}
