import type { CaseView, DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { FieldWithValues } from "./FieldWithValues";

/** Every field of a document in which several values stand, where it is seen at once and in nobody's way. */
export function Undecided({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const nameOf = (part: string) => caseView.parties.find((party) => party.party === part)?.name || t.common.unknownName;
  const fields = view.fields.filter((field) => field.values.length > 1);
  if (fields.length === 0) return null;
  return (
    <div className="felles-fields">
      {fields.map((field) => (
        <FieldWithValues key={field.field} document={view.document} field={field} nameOf={nameOf} />
      ))}
    </div>
  );
}
