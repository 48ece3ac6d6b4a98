import { BodyShort, Link } from "@navikt/ds-react";
import { PersonPlusIcon } from "@navikt/aksel-icons";
import { hrefOf } from "../../components/route/useRoute";
import { useNow } from "../../components/time/useNow";
import type { CaseView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";

/** Who can be invited, who is not verified yet, and that I am new here. */
export function Joining({ view }: { readonly view: CaseView }) {
  const { t, format } = useText();
  const now = useNow();
  const mine = view.card.my_role === "counsellor";
  const active = view.parties.filter((party) => party.status === "active");
  const free = mine ? active.filter((party) => !party.joined && !party.me && party.role !== "employer") : [];
  const unverified = active.filter((party) => party.joined && !party.compared);
  const fromToday = view.joined_at !== null && format.day(view.joined_at) === format.day(now);
  if (free.length === 0 && unverified.length === 0 && !fromToday) return null;
  return (
    <div className="felles-case-joining">
      {fromToday ? <BodyShort>{t.joining.fromToday}</BodyShort> : null}
      {free.map((party) => (
        <PartyLink key={party.party} view={view} party={party} words={t.joining.invite(nameOf(t.common.unknownName, party))} icon />
      ))}
      {unverified.map((party) => (
        <span key={party.party}>
          <PartyLink view={view} party={party} words={t.joining.compareNow(nameOf(t.common.unknownName, party))} />{" "}
          <span className="felles-quiet">{t.joining.unverified}</span>
        </span>
      ))}
    </div>
  );
}

function nameOf(unknown: string, party: PartyView): string {
  return party.name === "" ? unknown : party.name;
}

interface PartyLinkProps {
  readonly view: CaseView;
  readonly party: PartyView;
  readonly words: string;
  readonly icon?: boolean;
}

function PartyLink({ view, party, words, icon = false }: PartyLinkProps) {
  return (
    <Link href={hrefOf({ at: "invite", case: view.card.case, party: party.party })} className="felles-case-joining__link">
      {icon ? <PersonPlusIcon aria-hidden /> : null}
      {words}
    </Link>
  );
}
