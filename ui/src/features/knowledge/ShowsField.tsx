import { Select } from "@navikt/ds-react";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";

interface ShowsFieldProps {
  readonly caseView: CaseView;
  readonly value: string;
  readonly onChange: (party: string) => void;
}

/** Who shows a step of a plan. */
export function ShowsField({ caseView, value, onChange }: ShowsFieldProps) {
  const { t } = useText();
  return (
    <Select label={t.knowledge.plan.shows} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t.knowledge.plan.nobody}</option>
      {caseView.parties
        .filter(({ status, party }) => status === "active" || party === value)
        .map((party) => (
          <option key={party.party} value={party.party}>
            {party.name || t.words.role[party.role]}
          </option>
        ))}
    </Select>
  );
}
