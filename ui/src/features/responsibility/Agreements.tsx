import { PlusIcon } from "@navikt/aksel-icons";
import { BodyLong, Button, ReadMore } from "@navikt/ds-react";
import { useState } from "react";
import { Shown } from "../../components/state/Shown";
import type { CaseView, ThingView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { NewAgreement } from "./NewAgreement";
import { Part } from "./Part";
import { ThingLine } from "./ThingLine";
import { namesOfParties } from "./names";

/** What we have agreed, and what is proposed. */
export function Agreements({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const [proposing, setProposing] = useState(false);
  const list = useAnswer("thing_list", { case: view.card.case, kinds: ["agreement"], archived: false });
  const propose = (
    <Button variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setProposing(true)}>
      {words.propose}
    </Button>
  );
  return (
    <Part heading={words.heading} action={propose}>
      <Shown query={list}>{(things) => <Lists view={view} things={things} />}</Shown>
      {proposing ? <NewAgreement view={view} onClose={() => setProposing(false)} /> : null}
    </Part>
  );
}

function Lists({ view, things }: { readonly view: CaseView; readonly things: readonly ThingView[] }) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const now = things.filter(({ state }) => state === "proposed" || state === "agreed");
  const earlier = things.filter((thing) => !now.includes(thing));
  if (things.length === 0) return <BodyLong className="felles-quiet">{words.emptyLead}</BodyLong>;
  return (
    <>
      <List view={view} things={now} />
      {earlier.length === 0 ? null : (
        <ReadMore header={words.earlier}>
          <List view={view} things={earlier} />
        </ReadMore>
      )}
    </>
  );
}

function List({ view, things }: { readonly view: CaseView; readonly things: readonly ThingView[] }) {
  const { t, format } = useText();
  const words = t.responsibility.agreement;
  const me = view.parties.find((party) => party.me)?.party;
  const stateOf = (thing: ThingView) => {
    if (thing.changed_since && thing.state === "agreed") return words.changedSince;
    return Object.entries(t.words.agreementStatus).find(([code]) => code === thing.state)?.[1] ?? "";
  };
  const turnOf = (thing: ThingView) => {
    if (thing.waiting_for.length === 0) return null;
    if (me !== undefined && thing.waiting_for.includes(me)) return words.waitingForYou;
    return words.waitingFor(namesOfParties(t, format, view, thing.waiting_for));
  };
  return (
    <ul className="felles-responsibility__list">
      {things.map((thing) => (
        <ThingLine
          key={thing.document}
          thing={thing}
          nameless={words.nameless}
          state={stateOf(thing)}
          turn={turnOf(thing)}
          mine={me !== undefined && thing.waiting_for.includes(me)}
          due={thing.due === null ? null : words.dueOn(format.isoDay(thing.due))}
        />
      ))}
    </ul>
  );
}
