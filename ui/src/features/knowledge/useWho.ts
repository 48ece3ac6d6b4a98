import type { CaseView, PartId } from "../../core/contract";
import { useText } from "../../text/useText";
import type { Said } from "./judging";

interface Who {
  readonly name: (party: PartId | null) => string;
  /** That somebody else noted it, and who where that is known; nothing for what people said themselves. */
  readonly noted: (said: Said) => string | null;
}

/** What we call the parties of a case, and who noted what they said. */
export function useWho(caseView: CaseView): Who {
  const { t } = useText();
  const name = (id: PartId | null) => {
    const party = caseView.parties.find((known) => known.party === id);
    if (party === undefined) return t.common.unknownName;
    return party.name || t.words.role[party.role];
  };
  const noted = (said: Said) => {
    if (!said.onBehalf) return null;
    return said.notedBy === null || said.notedBy === "" ? t.knowledge.noted : t.knowledge.notedBy(said.notedBy);
  };
  return { name, noted };
}
