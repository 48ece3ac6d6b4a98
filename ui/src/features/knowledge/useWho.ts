import type { CaseView, PartId } from "../../core/contract";
import { useText } from "../../text/useText";
import type { Said } from "./judging";

/** What we call the parties of a case, and those who said something. */
export function useWho(caseView: CaseView): { readonly name: (party: PartId | null) => string; readonly who: (said: Said) => string } {
  const { t } = useText();
  const name = (id: PartId | null) => {
    const party = caseView.parties.find((known) => known.party === id);
    if (party === undefined) return t.common.unknownName;
    return party.name || t.words.role[party.role];
  };
  const who = (said: Said) => {
    if (!said.onBehalf) return name(said.party);
    return said.notedBy === null || said.notedBy === "" ? t.knowledge.behalf(name(said.party)) : t.knowledge.onBehalf(name(said.party), said.notedBy);
  };
  return { name, who };
}
