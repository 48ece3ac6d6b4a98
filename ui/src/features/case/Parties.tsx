import { BodyLong, BodyShort, Button, Heading, Link } from "@navikt/ds-react";
import { useState } from "react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";
import { TakeOut } from "./TakeOut";

/** Who takes part, and who may change that. */
export function Parties({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const [leaving, setLeaving] = useState<PartyView | null>(null);
  return (
    <section>
      <Heading level="2" size="small">
        {t.case.parties}
      </Heading>
      <BodyLong className="felles-quiet">{t.leaving.whoDecides}</BodyLong>
      <ul>
        {view.parties.map((party) => (
          <Party key={party.party} party={party} view={view} onTakeOut={() => setLeaving(party)} />
        ))}
      </ul>
      <div>
        <Link href={hrefOf({ at: "digest", case: view.card.case })}>{t.leaving.digest.link}</Link>
      </div>
      {leaving === null ? null : <TakeOut caseId={view.card.case} party={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

interface PartyProps {
  readonly party: PartyView;
  readonly view: CaseView;
  readonly onTakeOut: () => void;
}

function Party({ party, view, onTakeOut }: PartyProps) {
  const { t, format } = useText();
  const name = party.name === "" ? t.common.unknownName : party.name;
  const left = party.status === "left";
  const facts = [
    left ? (party.left_on === null ? t.words.partyStatus.left : t.leaving.leftOn(format.isoDay(party.left_on))) : null,
    left || party.role === "employer" ? null : party.joined || party.me ? t.case.joined : t.case.notJoined,
    left || party.declaration === null ? null : t.joining.declarationState[party.declaration],
    party.language === null ? null : t.about.language(format.languageName(party.language)),
    party.interpreter ? t.about.interpreter : null,
  ].filter((fact) => fact !== null);
  const others = view.parties.some((one) => !one.me && one.joined && one.status === "active" && one.role === "counsellor");
  const mayLeave = party.me && !view.taken_out && (!view.decides || others);
  const removable = !left && (party.me ? mayLeave : view.decides);
  return (
    <li className="felles-about__row">
      <span className="felles-about__label">{t.words.role[party.role]}</span>
      <div className="felles-about__value">
        <div>
          <BodyShort weight="semibold">
            {name}
            {party.me ? ` (${t.common.me})` : null}
          </BodyShort>
          <BodyShort className="felles-quiet">{facts.join(" · ")}</BodyShort>
        </div>
        {removable ? (
          <Button
            variant="tertiary"
            data-color="neutral"
            aria-label={party.me ? t.leaving.leave : t.leaving.takeOutOf(name)}
            onClick={onTakeOut}
          >
            {party.me ? t.leaving.leave : t.leaving.takeOut}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
