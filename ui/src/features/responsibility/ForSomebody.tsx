import { BodyShort, Button, Radio, RadioGroup, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { AgreementView, Answer, DocumentView, PartId } from "../../core/contract";
import { useText } from "../../text/useText";
import { useAnswering } from "./useAnswering";

const answers: readonly Answer[] = ["agree", "wants_change", "disagree"];

interface ForSomebodyProps {
  readonly view: DocumentView;
  readonly agreement: AgreementView;
  readonly party: PartId;
  readonly name: string;
}

/** Writes down what somebody without a device answered, and how one knows. */
export function ForSomebody({ view, agreement, party, name }: ForSomebodyProps) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer>("agree");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { give, why, pending, problem } = useAnswering(view);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "") void give(party, answer, reason.trim());
  };
  return (
    <div className="felles-responsibility__part">
      <div>
        <Button variant="secondary" data-color="neutral" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.forSomebody(name)}
        </Button>
      </div>
      {open ? (
        <form className="felles-responsibility__panel" onSubmit={submit} noValidate>
          <BodyShort className="felles-quiet">{words.forSomebodyLead(name)}</BodyShort>
          <RadioGroup legend={words.said(name)} value={answer} onChange={setAnswer}>
            {answers.map((known) => (
              <Radio key={known} value={known}>
                {t.words.answer[known]}
              </Radio>
            ))}
          </RadioGroup>
          <TextField
            label={words.how}
            value={reason}
            maxLength={500}
            autoComplete="off"
            error={tried && reason.trim() === "" ? words.howMissing : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="felles-responsibility__buttons">
            <Button type="submit" loading={pending} disabled={agreement.version === null}>
              {words.save}
            </Button>
          </div>
          <BodyShort role="status">{why}</BodyShort>
          {problem === null ? null : <ProblemNote problem={problem} />}
        </form>
      ) : null}
    </div>
  );
}
