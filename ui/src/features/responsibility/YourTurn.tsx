import { Link } from "@navikt/ds-react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseId, ThingView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Part } from "./Part";

/** What waits for me here; nothing at all when nothing does. */
export function YourTurn({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText();
  const words = t.responsibility;
  const opened = useAnswer("case_open", { case: caseId });
  const list = useAnswer("thing_list", { case: caseId, kinds: ["agreement", "question"], archived: false });
  const me = opened.data?.parties.find((party) => party.me)?.party;
  const mine = (list.data ?? []).filter(({ waiting_for }) => me !== undefined && waiting_for.includes(me));
  if (mine.length === 0) return null;
  const say = (thing: ThingView) => (thing.kind === "question" ? words.question.yourTurn : words.agreement.waitingForYou);
  const nameless = (thing: ThingView) => (thing.kind === "question" ? words.question.nameless : words.agreement.nameless);
  return (
    <div className="felles-responsibility__turn">
      <Part heading={words.yourTurn} lead={words.yourTurnLead}>
        <ul className="felles-responsibility__list">
          {mine.map((thing) => (
            <li key={thing.document} className="felles-responsibility__line">
              <Link href={hrefOf({ at: "thing", case: caseId, document: thing.document })}>{thing.excerpt === "" ? nameless(thing) : thing.excerpt}</Link>
              <span className="felles-quiet">{say(thing)}</span>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}
