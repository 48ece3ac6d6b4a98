import { BodyShort } from "@navikt/ds-react";
import { Shown } from "../../components/state/Shown";
import { SharedTextField } from "../../components/text/SharedTextField";
import { ReadersLine } from "../../components/text/WhoCanRead";
import { useSeen } from "../../components/text/useSeen";
import type { CaseView, DocumentId, Role, TextField } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";

const takes: readonly { readonly role: Role; readonly field: TextField }[] = [
  { role: "participant", field: "takes_participant" },
  { role: "counsellor", field: "takes_counsellor" },
  { role: "mentor", field: "takes_mentor" },
];

/** Who takes what: one text for each of the three, written together. */
export function Division({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const list = useAnswer("thing_list", { case: view.card.case, kinds: ["division"], archived: false });
  return (
    <Shown query={list}>
      {([division]) =>
        division === undefined ? <BodyShort>{t.responsibility.division.missing}</BodyShort> : <Texts view={view} document={division.document} />
      }
    </Shown>
  );
}

function Texts({ view, document }: { readonly view: CaseView; readonly document: DocumentId }) {
  const { t } = useText();
  const words = t.responsibility.division;
  const opened = useAnswer("document_open", { document });
  useSeen(opened.data);
  const labelOf = (role: Role) => {
    const party = view.parties.find((known) => known.role === role && known.status === "active");
    if (party?.me === true) return words.takesMe;
    return words.takes(party === undefined || party.name === "" ? t.words.role[role] : party.name);
  };
  return (
    <Shown query={opened}>
      {(division) => (
        <div className="felles-responsibility__texts">
          {takes.map(({ role, field }) => (
            <SharedTextField key={field} view={division} field={field} label={labelOf(role)} minRows={2} hideReaders quiet />
          ))}
          <BodyShort size="small" className="felles-quiet">
            <ReadersLine space={division.space} />
          </BodyShort>
        </div>
      )}
    </Shown>
  );
}
