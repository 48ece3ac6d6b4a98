import { BodyShort, Button, Heading, TextField } from "@navikt/ds-react";
import { useId, useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { AgreementView, Answer, DocumentView, PartId } from "../../core/contract";
import { useText } from "../../text/useText";
import { ForSomebody } from "./ForSomebody";
import { useAnswering } from "./useAnswering";

interface MyAnswerProps {
  readonly view: DocumentView;
  readonly agreement: AgreementView;
  readonly nameOf: (part: PartId) => string;
}

/** My own answer, and answers that I write down for whoever has no device. */
export function MyAnswer({ view, agreement, nameOf }: MyAnswerProps) {
  const me = agreement.parties.find((party) => party.me);
  const others = agreement.parties.filter((party) => party.without_device && agreement.waiting_for.includes(party.party));
  return (
    <>
      {me === undefined ? null : <Own view={view} agreement={agreement} me={me.party} />}
      {others.map((party) => (
        <ForSomebody key={party.party} view={view} agreement={agreement} party={party.party} name={nameOf(party.party)} />
      ))}
    </>
  );
}

interface OwnProps {
  readonly view: DocumentView;
  readonly agreement: AgreementView;
  readonly me: PartId;
}

function Own({ view, agreement, me }: OwnProps) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const id = useId();
  const [reason, setReason] = useState("");
  const [given, setGiven] = useState(false);
  const { give, why, pending, problem } = useAnswering(view);
  const mine = agreement.answers.find((answer) => answer.party === me && answer.current && answer.answer !== "none");
  const say = async (answer: Answer) => {
    const saved = await give(me, answer, reason.trim());
    setGiven(saved);
    if (saved) setReason("");
  };
  const choices: readonly { readonly answer: Answer; readonly label: string }[] = [
    { answer: "agree", label: words.agree },
    { answer: "wants_change", label: words.wantsChange },
    { answer: "disagree", label: words.disagree },
  ];
  return (
    <section aria-labelledby={id} className="felles-responsibility__panel">
      <Heading level="2" size="small" id={id}>
        {mine === undefined ? words.yours : words.yoursAgain}
      </Heading>
      <BodyShort className="felles-quiet">{words.signed}</BodyShort>
      <TextField label={words.reason} value={reason} maxLength={500} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
      <div className="felles-responsibility__buttons">
        {choices
          .filter(({ answer }) => answer !== mine?.answer)
          .map(({ answer, label }) => (
            <Button
              key={answer}
              variant={answer === "agree" ? "primary" : "secondary"}
              disabled={agreement.version === null}
              loading={pending}
              onClick={() => void say(answer)}
            >
              {label}
            </Button>
          ))}
      </div>
      <BodyShort role="status">{why ?? (given ? words.saidYou : "")}</BodyShort>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </section>
  );
}
