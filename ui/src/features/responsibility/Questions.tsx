import { PlusIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { Shown } from "../../components/state/Shown";
import type { CaseView, ThingView } from "../../core/contract";
import { useText } from "../../text/useText";
import { NewQuestion } from "./NewQuestion";
import { NowAndEarlier } from "./NowAndEarlier";
import { Part } from "./Part";
import { ThingLine } from "./ThingLine";
import { nameOfParty } from "./names";

/** What we ask each other, and whose turn it is. */
export function Questions({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.responsibility.question;
  const [asking, setAsking] = useState(false);
  const list = useAnswerAtRest("thing_list", { case: view.card.case, kinds: ["question"], archived: false });
  const ask = (
    <Button variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setAsking(true)}>
      {words.ask}
    </Button>
  );
  return (
    <Part heading={words.heading} action={ask}>
      <Shown query={list}>{(things) => <List view={view} things={things} />}</Shown>
      {asking ? <NewQuestion view={view} onClose={() => setAsking(false)} /> : null}
    </Part>
  );
}

function List({ view, things }: { readonly view: CaseView; readonly things: readonly ThingView[] }) {
  const { t } = useText();
  const words = t.responsibility.question;
  const to = (thing: ThingView) => {
    if (thing.for_me) return words.toYou;
    return thing.for_party === null ? words.nobody : words.toName(nameOfParty(t, view, thing.for_party));
  };
  const turnOf = (thing: ThingView) => {
    if (thing.waiting_for.length === 0 || thing.for_party === null) return null;
    return thing.for_me ? words.yourTurn : words.turnOf(nameOfParty(t, view, thing.for_party));
  };
  return (
    <NowAndEarlier
      things={things}
      isNow={({ state }) => state === "open"}
      emptyLead={words.emptyLead}
      earlier={words.earlier}
      line={(thing) => (
        <ThingLine key={thing.document} thing={thing} nameless={words.nameless} state={to(thing)} turn={turnOf(thing)} mine={thing.for_me} />
      )}
    />
  );
}
