import type { CaseView, PartId } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** The first name of a party. */
export function nameOfParty(t: Catalogue, view: CaseView, part: PartId): string {
  const party = view.parties.find((known) => known.party === part);
  return party === undefined || party.name === "" ? t.common.unknownName : party.name;
}

/** Several parties by first name, oneself as "deg". */
export function namesOfParties(t: Catalogue, format: Format, view: CaseView, parts: readonly PartId[]): string {
  const me = view.parties.find((party) => party.me)?.party;
  return format.list(parts.map((part) => (part === me ? t.common.me : nameOfParty(t, view, part))));
}
