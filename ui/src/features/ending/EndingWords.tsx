import { SharedTextField } from "../../components/text/SharedTextField";
import type { CaseView, DocumentView, Role, TextField } from "../../core/contract";
import { useText } from "../../text/useText";
import "./ending.css";

const takes: readonly { readonly field: TextField; readonly role: Role }[] = [
  { field: "takes_participant", role: "participant" },
  { field: "takes_counsellor", role: "counsellor" },
  { field: "takes_mentor", role: "mentor" },
];

/** What we learned together, and what each takes along. */
export function EndingWords({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const nameOf = (role: Role) => caseView.parties.find((party) => party.role === role && party.status === "active")?.name || t.words.role[role];
  return (
    <div className="felles-ending__words">
      <SharedTextField view={view} field="how_it_went" minRows={3} hideReaders quiet />
      <SharedTextField view={view} field="learned" minRows={4} hideReaders quiet />
      {takes.map(({ field, role }) => (
        <SharedTextField key={field} view={view} field={field} label={t.participant.ending.takes(nameOf(role))} minRows={3} hideReaders quiet />
      ))}
    </div>
  );
}
