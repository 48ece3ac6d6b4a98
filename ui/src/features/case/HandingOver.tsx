import { BodyLong, Button, Link } from "@navikt/ds-react";
import { useState } from "react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";
import { predecessorOf, successorOf } from "./handover";
import { TakeOut } from "./TakeOut";

/** Said at the top of a case while two share one place: to who takes over, and to who can end it for the other. */
export function HandingOver({ view }: { readonly view: CaseView }) {
  const [ending, setEnding] = useState<PartyView | null>(null);
  const mine = view.parties.find((party) => party.me && party.status === "active");
  const before = mine === undefined ? undefined : predecessorOf(view, mine);
  const both = view.parties.filter((party) => party.status === "active" && successorOf(view, party)?.joined === true);
  if (view.taken_out || (before?.status !== "active" && both.length === 0)) return null;
  return (
    <div className="felles-handover">
      {before?.status === "active" ? <TakingOver view={view} name={before.name} /> : null}
      {both
        .filter((party) => party.me || view.decides)
        .map((party) => (
          <Ending key={party.party} view={view} party={party} onEnd={() => setEnding(party)} />
        ))}
      {ending === null ? null : <TakeOut caseId={view.card.case} party={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function TakingOver({ view, name }: { readonly view: CaseView; readonly name: string }) {
  const { t } = useText();
  return (
    <div>
      <BodyLong>{t.handover.youTakeOver(name === "" ? t.common.unknownName : name)}</BodyLong>
      <Link href={hrefOf({ at: "digest", case: view.card.case })} className="felles-case-joining__link">
        {t.handover.readShort}
      </Link>
    </div>
  );
}

interface EndingProps {
  readonly view: CaseView;
  readonly party: PartyView;
  readonly onEnd: () => void;
}

function Ending({ view, party, onEnd }: EndingProps) {
  const { t } = useText();
  const name = (known: PartyView | undefined) => (known === undefined || known.name === "" ? t.common.unknownName : known.name);
  const next = name(successorOf(view, party));
  const words = !party.me ? t.handover.bothHere(next, name(party)) : view.decides ? t.handover.bothHereMine(next) : t.handover.youHandOver(next);
  return (
    <div>
      <BodyLong>{words}</BodyLong>
      <Button variant="secondary" data-color="neutral" onClick={onEnd}>
        {party.me ? t.leaving.leave : t.handover.finish(name(party))}
      </Button>
    </div>
  );
}
