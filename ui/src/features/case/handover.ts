import type { CaseView, PartyView } from "../../core/contract";

/** Who takes over from a party, if somebody was named and is still to come or there. */
export function successorOf(view: CaseView, party: PartyView): PartyView | undefined {
  return view.parties.find((known) => known.party === party.replaced_by && known.status === "active");
}

/** From whom a party takes over. */
export function predecessorOf(view: CaseView, party: PartyView): PartyView | undefined {
  return view.parties.find((known) => known.replaced_by === party.party);
}

/** Whether a party's place is one that somebody else can take over. */
export function mayHandOver(party: PartyView): boolean {
  return party.role === "counsellor" || party.role === "mentor";
}
