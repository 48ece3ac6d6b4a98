import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useId } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useNow } from "../../components/time/useNow";
import type { AgreementView, CaseView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";

interface SaidYesProps {
  readonly caseView: CaseView;
  readonly agreement: AgreementView;
  readonly writable: boolean;
}

/** Who said yes outside Felles, as somebody wrote it down; and the way to write down that somebody at the workplace did. */
export function SaidYes({ caseView, agreement, writable }: SaidYesProps) {
  const { t, format } = useText();
  const words = t.particulars;
  const id = useId();
  const now = useNow();
  const add = useCommand("part_add");
  const said = agreement.said_yes;
  const others = caseView.parties.filter(({ role, status, name }) => role === "employer" && status === "active" && !said.some((yes) => yes.name === name));
  if (said.length === 0 && (!writable || others.length === 0)) return null;
  const write = (party: string) =>
    add.mutate({
      document: agreement.document,
      kind: "said_yes",
      fields: [
        { field: "by_party", value: { text: party } },
        { field: "day", value: { date: isoDayOf(new Date(now)) } },
      ],
      texts: [],
    });
  return (
    <section aria-labelledby={id} className="felles-responsibility__part">
      <Heading level="2" size="small" id={id}>
        {words.saidYes}
      </Heading>
      <BodyShort className="felles-quiet">{words.saidYesLead}</BodyShort>
      {said.length === 0 ? null : (
        <ul className="felles-responsibility__list">
          {said.map((yes) => (
            <li key={yes.part} className="felles-responsibility__line">
              <BodyShort>{yes.day === null ? yes.name : words.saidOn(yes.name, format.isoDay(yes.day))}</BodyShort>
            </li>
          ))}
        </ul>
      )}
      {writable
        ? others.map((party) => (
            <div key={party.party}>
              <Button variant="tertiary" data-color="neutral" loading={add.isPending} onClick={() => write(party.party)}>
                {words.writeYes(party.name)}
              </Button>
            </div>
          ))
        : null}
      {add.error === null ? null : <ProblemNote problem={add.error} />}
    </section>
  );
}
