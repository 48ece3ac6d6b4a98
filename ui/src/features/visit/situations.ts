import type { CaseView, PartyView, Role, TextField } from "../../core/contract";

/** The three short answers: whose situation stands in which text. */
export const situations: ReadonlyArray<{ readonly field: TextField; readonly role: Role }> = [
  { field: "situation_participant", role: "participant" },
  { field: "situation_counsellor", role: "counsellor" },
  { field: "situation_mentor", role: "mentor" },
];

/** The party that has a role now. */
export function partyWith(view: CaseView, role: Role): PartyView | null {
  return view.parties.find((party) => party.role === role && party.status === "active") ?? null;
}
