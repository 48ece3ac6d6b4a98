import { TextField } from "@navikt/ds-react";

interface CodeAnswersProps {
  readonly asked: readonly number[];
  readonly label: (number: number) => string;
  readonly answers: readonly string[];
  readonly onChange: (answers: readonly string[]) => void;
}

/** The pieces that are typed back from paper. */
export function CodeAnswers({ asked, label, answers, onChange }: CodeAnswersProps) {
  const answer = (number: number, text: string) => onChange(asked.map((_, place) => (place === number ? text : (answers[place] ?? ""))));
  return asked.map((place, number) => (
    <TextField
      key={place}
      label={label(place + 1)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={number === 0}
      value={answers[number] ?? ""}
      onChange={(event) => answer(number, event.target.value)}
    />
  ));
}
