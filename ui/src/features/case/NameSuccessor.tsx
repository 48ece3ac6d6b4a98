import { BodyLong, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import type { CaseId, CaseView, PartyView } from "../../core/contract";
import { useCommand } from "../../core/query";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";

interface NameSuccessorProps {
  readonly caseId: CaseId;
  /** Who hands over; nobody when a mentor comes where there was none. */
  readonly party: PartyView | null;
  readonly onClose: () => void;
}

/** Asks who takes over, says what they will be able to read, and goes on to the invitation. */
export function NameSuccessor({ caseId, party, onClose }: NameSuccessorProps) {
  const { t } = useText();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand("party_add");
  const words = wordsFor(t, party, party === null || party.name === "" ? t.common.unknownName : party.name);
  const invite = (view: CaseView) => {
    const added = view.parties.findLast((known) => known.status === "active" && !known.joined && known.name === name.trim());
    onClose();
    if (added !== undefined) go({ at: "invite", case: caseId, party: added.party });
  };
  const submit = () => {
    setTried(true);
    if (name.trim() === "") return;
    const role = party?.role ?? "mentor";
    add.mutate({ case: caseId, role, name: name.trim(), replaces: party?.party ?? null }, { onSuccess: invite });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={words.heading}
      lead={t.handover.lead}
      submit={t.handover.next}
      onSubmit={submit}
      pending={add.isPending}
      problem={add.error}
    >
      <TextField
        label={words.name}
        value={name}
        autoComplete="off"
        error={tried && name.trim() === "" ? t.handover.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <BodyLong>{words.reads}</BodyLong>
    </FormDialog>
  );
}

function wordsFor(t: Catalogue, party: PartyView | null, name: string) {
  const words = t.handover;
  if (party === null) return { heading: words.addMentorHeading, name: words.addMentorName, reads: words.addMentorReads };
  return {
    heading: party.me ? words.headingMine : words.headingFor(name),
    name: words.name,
    reads: party.role === "counsellor" ? words.counsellorReads : words.mentorReads(name),
  };
}
