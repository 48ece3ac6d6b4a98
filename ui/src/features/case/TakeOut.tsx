import { BodyLong } from "@navikt/ds-react";
import { FormDialog } from "../../components/form/FormDialog";
import type { CaseId, PartyView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface TakeOutProps {
  readonly caseId: CaseId;
  readonly party: PartyView;
  readonly onClose: () => void;
}

/** Asks before somebody is taken out or leaves: what they keep, what they get no more. */
export function TakeOut({ caseId, party, onClose }: TakeOutProps) {
  const { t } = useText();
  const remove = useCommand("party_remove");
  const name = party.name === "" ? t.common.unknownName : party.name;
  // What was said to a mentor in confidence goes when the mentor goes.
  const mentor = party.role === "mentor";
  const words = party.me
    ? [mentor ? t.leaving.leaveKeepsNot : t.leaving.leaveKeeps, t.leaving.leaveEnds, t.leaving.leaveAgain]
    : !party.joined
      ? [t.leaving.takeOutNothing(name)]
      : [mentor ? t.leaving.takeOutKeepsNot(name) : t.leaving.takeOutKeeps(name), t.leaving.takeOutEnds(name), t.leaving.takeOutLate(name)];
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={party.me ? t.leaving.leaveHeading : t.leaving.takeOutHeading(name)}
      submit={party.me ? t.leaving.leave : t.leaving.takeOutSubmit}
      onSubmit={() => remove.mutate({ case: caseId, party: party.party }, { onSuccess: onClose })}
      pending={remove.isPending}
      problem={remove.error}
    >
      {words.map((sentence) => (
        <BodyLong key={sentence}>{sentence}</BodyLong>
      ))}
    </FormDialog>
  );
}
