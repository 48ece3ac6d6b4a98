import { BodyLong, Heading, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { PassphraseField, otherThanWrong } from "./PassphraseField";

interface RecoveryCodeStepsProps {
  readonly anew: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The passphrase, the code to write down, and two groups typed back: only then the code counts. */
export function RecoveryCodeSteps({ anew, onClose, onDone }: RecoveryCodeStepsProps) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  const [written, setWritten] = useState(false);
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const draw = useCommand("recovery_code_new");
  const confirm = useCommand("recovery_code_confirm");
  const code = draw.data;
  const submit = () => {
    if (code === undefined) {
      setMissing(passphrase === "");
      if (passphrase !== "") draw.mutate({ passphrase });
    } else if (!written) {
      setWritten(true);
    } else {
      const finish = () => {
        onDone();
        onClose();
      };
      confirm.mutate({ answers: code.asked.map((_, number) => answers[number] ?? "") }, { onSuccess: finish });
    }
  };
  const answer = (number: number, words: string) => setAnswers((known) => (code?.asked ?? []).map((_, place) => (place === number ? words : (known[place] ?? ""))));
  const [heading, lead, label] =
    code === undefined
      ? [anew ? t.lock.code.makeAnew : t.lock.code.make, anew ? t.lock.code.anewLead : t.lock.code.none, t.lock.code.show]
      : written
        ? [t.lock.code.testHeading, t.lock.code.testLead, t.lock.code.test]
        : [t.lock.code.writeHeading, t.lock.code.writeLead, t.lock.code.written];
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={heading}
      lead={lead}
      submit={label}
      onSubmit={submit}
      pending={draw.isPending || confirm.isPending}
      problem={otherThanWrong(written ? confirm.error : draw.error)}
    >
      {code === undefined ? <PassphraseField value={passphrase} onChange={setPassphrase} problem={draw.error} missing={missing} /> : null}
      {code !== undefined && !written ? <CodeToWrite groups={code.groups} /> : null}
      {code !== undefined && written
        ? code.asked.map((place, number) => (
            <TextField
              key={place}
              label={t.lock.code.group(place + 1)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              autoFocus={number === 0}
              value={answers[number] ?? ""}
              onChange={(event) => answer(number, event.target.value)}
            />
          ))
        : null}
    </FormDialog>
  );
}

function CodeToWrite({ groups }: { readonly groups: readonly string[] }) {
  const { t } = useText();
  return (
    <ol className="felles-lock__code">
      {groups.map((letters, place) => (
        <li key={letters + String(place)} className="felles-lock__group">
          <Heading as="span" level="3" size="xsmall" className="felles-quiet">
            {t.lock.code.group(place + 1)}
          </Heading>
          <BodyLong as="span" className="felles-lock__letters">
            {letters}
          </BodyLong>
        </li>
      ))}
    </ol>
  );
}
