import { Checkbox, CheckboxGroup } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { FieldWithValues } from "../../components/text/FieldWithValues";
import { wordsIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Who took part. */
export function PartiesField({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const set = useCommand("field_set");
  const nameOf = (part: string) => caseView.parties.find((party) => party.party === part)?.name || t.common.unknownName;
  const standing = view.fields.find((field) => field.field === "parties");
  if (standing !== undefined && standing.values.length > 1) return null;
  if (view.read_only || view.archived) {
    return <FieldWithValues document={view.document} field={standing ?? { field: "parties", values: [] }} nameOf={nameOf} />;
  }
  const chosen = wordsIn(view, "parties").split(" ").filter((part) => part !== "");
  const choose = (parts: readonly string[]) =>
    set.mutate({ document: view.document, part: null, field: "parties", value: parts.length === 0 ? "nothing" : { text: parts.join(" ") } });
  return (
    <>
      <CheckboxGroup legend={t.words.field.parties} value={chosen} onChange={choose}>
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
