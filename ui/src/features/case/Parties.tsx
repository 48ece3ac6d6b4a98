import { BodyLong, BodyShort, Button, Heading, Link } from "@navikt/ds-react";
import { useState } from "react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";
import { mayHandOver, predecessorOf, successorOf } from "./handover";
import { NameSuccessor } from "./NameSuccessor";
import { TakeOut } from "./TakeOut";

/** Who takes part, and who may change that. */
export function Parties({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const [leaving, setLeaving] = useState<PartyView | null>(null);
  const [handing, setHanding] = useState<PartyView | "mentor" | null>(null);
  const hands = view.decides && view.card.my_role === "counsellor";
  const noMentor = !view.parties.some((party) => party.role === "mentor" && party.status === "active");
  return (
    <section>
      <Heading level="2" size="small">
        {t.case.parties}
      </Heading>
      <BodyLong className="felles-quiet">{t.leaving.whoDecides}</BodyLong>
      <ul>
        {view.parties.map((party) => (
          <Party key={party.party} party={party} view={view} hands={hands} onTakeOut={() => setLeaving(party)} onHandOver={() => setHanding(party)} />
        ))}
      </ul>
      {hands && noMentor ? (
        <div>
          <Button variant="tertiary" data-color="neutral" onClick={() => setHanding("mentor")}>
            {t.handover.addMentor}
          </Button>
        </div>
      ) : null}
      <div>
        <Link href={hrefOf({ at: "digest", case: view.card.case })}>{t.leaving.digest.link}</Link>
      </div>
      {leaving === null ? null : <TakeOut caseId={view.card.case} party={leaving} onClose={() => setLeaving(null)} />}
      {handing === null ? null : (
        <NameSuccessor caseId={view.card.case} party={handing === "mentor" ? null : handing} onClose={() => setHanding(null)} />
      )}
    </section>
  );
}

interface PartyProps {
  readonly party: PartyView;
  readonly view: CaseView;
  readonly hands: boolean;
  readonly onTakeOut: () => void;
  readonly onHandOver: () => void;
}

function Party({ party, view, hands, onTakeOut, onHandOver }: PartyProps) {
  const { t } = useText();
  const name = party.name === "" ? t.common.unknownName : party.name;
  const left = party.status === "left";
  const others = view.parties.some((one) => !one.me && one.joined && one.status === "active" && one.role === "counsellor");
  const mayLeave = party.me && !view.taken_out && (!view.decides || others);
  const removable = !left && (party.me ? mayLeave : view.decides);
  const replaceable = hands && !left && mayHandOver(party) && (party.joined || party.me) && successorOf(view, party) === undefined;
  return (
    <li className="felles-about__row">
      <span className="felles-about__label">{t.words.role[party.role]}</span>
      <div className="felles-about__value">
        <div>
          <BodyShort weight="semibold">
            {name}
            {party.me ? ` (${t.common.me})` : null}
          </BodyShort>
          <Facts party={party} view={view} />
        </div>
        <div className="felles-about__acts">
          {replaceable ? (
            <Act words={t.handover.begin} label={party.me ? t.handover.beginMine : t.handover.beginFor(name)} onClick={onHandOver} />
          ) : null}
          {removable ? (
            <Act
              words={party.me ? t.leaving.leave : t.leaving.takeOut}
              label={party.me ? t.leaving.leave : t.leaving.takeOutOf(name)}
              onClick={onTakeOut}
            />
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Act({ words, label, onClick }: { readonly words: string; readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="tertiary" data-color="neutral" aria-label={label} onClick={onClick}>
      {words}
    </Button>
  );
}

function Facts({ party, view }: { readonly party: PartyView; readonly view: CaseView }) {
  const { t, format } = useText();
  const left = party.status === "left";
  const nameOf = (known: PartyView) => (known.name === "" ? t.common.unknownName : known.name);
  const next = view.parties.find((known) => known.party === party.replaced_by);
  const before = predecessorOf(view, party);
  const facts = [
    left ? (party.left_on === null ? t.words.partyStatus.left : t.leaving.leftOn(format.isoDay(party.left_on))) : null,
    left || party.role === "employer" ? null : party.joined || party.me ? t.case.joined : t.case.notJoined,
    next === undefined || next.status !== "active" ? null : left ? t.handover.replacedBy(nameOf(next)) : t.handover.handsOver(nameOf(next)),
    left || before === undefined ? null : t.handover.takesOver(nameOf(before)),
    left || party.declaration === null ? null : t.joining.declarationState[party.declaration],
    party.language === null ? null : t.about.language(format.languageName(party.language)),
    party.interpreter ? t.about.interpreter : null,
  ].filter((fact) => fact !== null);
  return <BodyShort className="felles-quiet">{facts.join(" · ")}</BodyShort>;
}
