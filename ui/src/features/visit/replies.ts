import { momentOfPart, wordsOfPart } from "../../components/text/valueOf";
import { CIRCLE_READERS } from "../../core/contract";
import type { CaseView, DocumentView, PartyView } from "../../core/contract";

/** What a party answered to a proposed time. */
export interface Reply {
  readonly party: PartyView;
  readonly answer: string;
  readonly suggestedAt: number | null;
  readonly reason: string;
  /** Answered a time that was proposed before this one. */
  readonly earlier: boolean;
}

/** Those who are asked to come: whoever was named, else everybody who can read it. */
export function invitedTo(caseView: CaseView, view: DocumentView, named: readonly string[]): readonly PartyView[] {
  return caseView.parties.filter(
    (party) => party.status === "active" && CIRCLE_READERS[view.space.kind].includes(party.role) && (named.length === 0 || named.includes(party.party)),
  );
}

/** The newest answer of each party. */
export function repliesIn(view: DocumentView, parties: readonly PartyView[], plannedAt: number | null): readonly Reply[] {
  return parties.flatMap((party) => {
    const theirs = view.parts
      .filter((part) => part.kind === "reply" && wordsOfPart(part, "by_party") === party.party)
      .sort((one, other) => (momentOfPart(one, "happened_at") ?? 0) - (momentOfPart(other, "happened_at") ?? 0));
    const last = theirs.at(-1);
    if (last === undefined) return [];
    return [{
      party, answer: wordsOfPart(last, "time_answer"), suggestedAt: momentOfPart(last, "suggested_at"), reason: wordsOfPart(last, "reason"),
      earlier: momentOfPart(last, "planned_at") !== plannedAt,
    }];
  });
}
