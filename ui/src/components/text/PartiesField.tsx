import { Checkbox, CheckboxGroup } from "@navikt/ds-react";
import { ProblemNote } from "../state/ProblemNote";
import { FieldWithValues } from "./FieldWithValues";
import { wordsIn } from "./valueOf";
import type { CaseView, DocumentView, Field } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface PartiesFieldProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
  readonly field?: Field;
}

/** Which of the parties: who took part, or who agreed. */
export function PartiesField({ caseView, view, field: name = "parties" }: PartiesFieldProps) {
  const { t } = useText();
  const set = useCommand("field_set");
  const nameOf = (part: string) => caseView.parties.find((party) => party.party === part)?.name || t.common.unknownName;
  const standing = view.fields.find((field) => field.field === name);
  if (standing !== undefined && standing.values.length > 1) return null;
  if (view.read_only || view.archived) {
    return <FieldWithValues document={view.document} field={standing ?? { field: name, values: [] }} nameOf={nameOf} />;
  }
  const chosen = wordsIn(view, name).split(" ").filter((part) => part !== "");
  const choose = (parts: readonly string[]) =>
    set.mutate({ document: view.document, part: null, field: name, value: parts.length === 0 ? "nothing" : { text: parts.join(" ") } });
  return (
    <>
      <CheckboxGroup legend={t.words.field[name]} value={chosen} onChange={choose}>
        {caseView.parties
          .filter((party) => party.status === "active" || chosen.includes(party.party))
          .map((party) => (
            <Checkbox key={party.party} value={party.party}>
              {party.name || t.words.role[party.role]}
            </Checkbox>
          ))}
      </CheckboxGroup>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </>
  );
}
