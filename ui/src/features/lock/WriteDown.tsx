import { useState } from "react";
import { CodeAnswers } from "../../components/code/CodeAnswers";
import { CodeGroups } from "../../components/code/CodeGroups";
import { FormDialog } from "../../components/form/FormDialog";
import type { CoreProblem } from "../../core/problem";
import type { Catalogue } from "../../text/nb";
import { PassphraseField, otherThanWrong } from "./PassphraseField";

type StepWords = Pick<Catalogue["lock"]["code"], "show" | "writeHeading" | "writeLead" | "item" | "written" | "testHeading" | "testLead" | "test">;

interface WriteDownProps {
  readonly words: StepWords;
  readonly heading: string;
  readonly lead: string;
  readonly drawn: { readonly items: readonly string[]; readonly asked: readonly number[] } | null;
  readonly onDraw: (passphrase: string) => void;
  readonly onConfirm: (answers: string[]) => void;
  readonly pending: boolean;
  readonly problem: CoreProblem | null;
  readonly onClose: () => void;
}

/** The passphrase, what to write down, and some of it typed back: only then it counts. */
export function WriteDown({ words, heading, lead, drawn, onDraw, onConfirm, pending, problem, onClose }: WriteDownProps) {
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  const [written, setWritten] = useState(false);
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const asked = drawn?.asked ?? [];
  const submit = () => {
    if (drawn === null) {
      setMissing(passphrase === "");
      if (passphrase !== "") onDraw(passphrase);
    } else if (written) onConfirm(asked.map((_, number) => answers[number] ?? ""));
    else setWritten(true);
  };
  const [title, said, label] =
    drawn === null
      ? [heading, lead, words.show]
      : written
        ? [words.testHeading, words.testLead, words.test]
        : [words.writeHeading, words.writeLead, words.written];
  return (
    <FormDialog open onClose={onClose} heading={title} lead={said} submit={label} onSubmit={submit} pending={pending} problem={otherThanWrong(problem)}>
      {drawn === null ? <PassphraseField value={passphrase} onChange={setPassphrase} problem={problem} missing={missing} /> : null}
      {drawn !== null && !written ? <CodeGroups items={drawn.items} label={words.item} /> : null}
      {written ? <CodeAnswers asked={asked} label={words.item} answers={answers} onChange={setAnswers} /> : null}
    </FormDialog>
  );
}
