import { BodyShort, Heading } from "@navikt/ds-react";
import { useId } from "react";
import type { AgreementParty, AgreementView, CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import { nameOfParty } from "./names";

interface AnswersProps {
  readonly caseView: CaseView;
  readonly agreement: AgreementView;
}

/** What each of those with a say answered to the words as they stand now. */
export function Answers({ caseView, agreement }: AnswersProps) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const id = useId();
  return (
    <section aria-labelledby={id} className="felles-responsibility__part">
      <Heading level="2" size="small" id={id}>
        {words.answers}
      </Heading>
      <ul className="felles-responsibility__list">
        {agreement.parties.map((party) => (
          <PartyAnswer key={party.party} caseView={caseView} agreement={agreement} party={party} />
        ))}
      </ul>
      {agreement.not_counted === 0 ? null : <BodyShort className="felles-quiet">{words.notCounted(agreement.not_counted)}</BodyShort>}
    </section>
  );
}

function PartyAnswer({ caseView, agreement, party }: AnswersProps & { readonly party: AgreementParty }) {
  const { t, format } = useText();
  const words = t.responsibility.agreement;
  // The newest comes first.
  const answer = agreement.answers.find((known) => known.party === party.party && known.current);
  const given = answer !== undefined && answer.answer !== "none";
  const before = agreement.answers.find((known) => known.party === party.party && known.agreed && known.answer === "agree");
  const by = answer?.by.me === true ? t.common.me : answer?.by.name;
  return (
    <li className="felles-responsibility__line">
      <BodyShort weight="semibold">
        {nameOfParty(t, caseView, party.party)}
        {party.me ? ` (${t.common.me})` : null}
      </BodyShort>
      <BodyShort className={given ? "" : "felles-quiet"}>
        {given ? words.about(t.words.answer[answer.answer], format.day(answer.at)) : words.notAnswered}
      </BodyShort>
      {given || before === undefined ? null : <BodyShort className="felles-quiet">{words.agreedBefore(format.day(before.at))}</BodyShort>}
      {answer === undefined || answer.reason === "" ? null : <BodyShort className="felles-responsibility__words">«{answer.reason}»</BodyShort>}
      {answer?.on_behalf === true ? (
        <BodyShort size="small" className="felles-quiet">
          {words.writtenDown(by === undefined || by === "" ? t.common.unknownName : by)}
        </BodyShort>
      ) : null}
    </li>
  );
}
