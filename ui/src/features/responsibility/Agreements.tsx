import { PlusIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { Shown } from "../../components/state/Shown";
import type { CaseView, ThingView } from "../../core/contract";
import { useText } from "../../text/useText";
import { NewAgreement } from "./NewAgreement";
import { NowAndEarlier } from "./NowAndEarlier";
import { Part } from "./Part";
import { ThingLine } from "./ThingLine";
import { namesOfParties } from "./names";

/** What we have agreed, and what is proposed. */
export function Agreements({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const [proposing, setProposing] = useState(false);
  const list = useAnswerAtRest("thing_list", { case: view.card.case, kinds: ["agreement"], archived: false });
  const propose = (
    <Button variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setProposing(true)}>
      {words.propose}
    </Button>
  );
  return (
    <Part heading={words.heading} action={propose}>
      <Shown query={list}>{(things) => <List view={view} things={things} />}</Shown>
      {proposing ? <NewAgreement view={view} onClose={() => setProposing(false)} /> : null}
    </Part>
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
    <NowAndEarlier
      things={things}
      isNow={({ state }) => state === "proposed" || state === "agreed" || state === "earlier"}
      emptyLead={words.emptyLead}
      earlier={words.earlier}
      line={(thing) => (
        <ThingLine
          key={thing.document}
          thing={thing}
          nameless={words.nameless}
          state={stateOf(thing)}
          turn={turnOf(thing)}
          mine={me !== undefined && thing.waiting_for.includes(me)}
          due={thing.due === null ? null : words.dueOn(format.isoDay(thing.due))}
        />
      )}
    />
  );
}
