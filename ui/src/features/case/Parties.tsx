import { BodyLong, BodyShort, Button, Heading, Link } from "@navikt/ds-react";
import { useState } from "react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView, DocumentView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";
import { AboutParty } from "./AboutParty";
import { NameContact } from "./NameContact";
import { mayHandOver, predecessorOf, successorOf } from "./handover";
import { NameSuccessor } from "./NameSuccessor";
import { TakeOut } from "./TakeOut";

/** Who takes part, and who may change that. */
export function Parties({ view, document }: { readonly view: CaseView; readonly document: DocumentView }) {
  const { t } = useText();
  const [leaving, setLeaving] = useState<PartyView | null>(null);
  const [handing, setHanding] = useState<PartyView | "mentor" | null>(null);
  const [telling, setTelling] = useState<PartyView | null>(null);
  const [naming, setNaming] = useState(false);
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
          <Party key={party.party} party={party} view={view} hands={hands} onTakeOut={() => setLeaving(party)} onHandOver={() => setHanding(party)} onTell={() => setTelling(party)} />
        ))}
      </ul>
      {hands && noMentor ? (
        <div>
          <Button variant="tertiary" data-color="neutral" onClick={() => setHanding("mentor")}>
            {t.handover.addMentor}
          </Button>
        </div>
      ) : null}
      {hands ? (
        <div>
          <Button variant="tertiary" data-color="neutral" onClick={() => setNaming(true)}>
            {t.particulars.addContact}
          </Button>
        </div>
      ) : null}
      {telling === null ? null : <AboutParty party={telling} document={document} onClose={() => setTelling(null)} />}
      {naming ? <NameContact caseId={view.card.case} onClose={() => setNaming(false)} /> : null}
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
  readonly onTell: () => void;
}

function Party({ party, view, hands, onTakeOut, onHandOver, onTell }: PartyProps) {
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
            {[name, party.family_name].filter((part) => part !== "").join(" ")}
            {party.me ? ` (${t.common.me})` : null}
          </BodyShort>
          <Facts party={party} view={view} />
        </div>
        <div className="felles-about__acts">
          {view.taken_out ? null : <Act words={t.particulars.aboutOpen} label={t.particulars.about(name)} onClick={onTell} />}
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
    party.position === "" ? null : party.position,
    left ? (party.left_on === null ? t.words.partyStatus.left : t.leaving.leftOn(format.isoDay(party.left_on))) : null,
    left || party.role === "employer" ? null : party.joined || party.me ? t.case.joined : t.case.notJoined,
    next === undefined || next.status !== "active" ? null : left ? t.handover.replacedBy(nameOf(next)) : t.handover.handsOver(nameOf(next)),
    left || before === undefined ? null : t.handover.takesOver(nameOf(before)),
    left || party.declaration === null ? null : t.joining.declarationState[party.declaration],
    party.declared_on === null ? null : t.particulars.signedOn(format.isoDay(party.declared_on)),
    left || party.came_on === null ? null : t.particulars.cameOn(format.isoDay(party.came_on)),
    party.language === null ? null : t.about.language(format.languageName(party.language)),
    party.spoken_language === "" ? null : t.particulars.speaks(party.spoken_language),
    party.interpreter ? t.about.interpreter : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <BodyShort className="felles-quiet">{facts.join(" · ")}</BodyShort>
      {party.writing_way === "" ? null : <BodyShort className="felles-quiet">{party.writing_way}</BodyShort>}
    </>
  );
}
