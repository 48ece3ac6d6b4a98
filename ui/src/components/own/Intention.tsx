import { PadlockLockedIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Heading, Link, ReadMore } from "@navikt/ds-react";
import { useId } from "react";
import type { CaseId } from "../../core/contract";
import { useText } from "../../text/useText";
import { hrefOf } from "../route/useRoute";
import { useIntention } from "./useIntention";
import "./own.css";

/** What I wanted to try next time in this case, where the next time is being prepared. */
export function Intention({ caseId }: { readonly caseId: CaseId }) {
  const { t, format } = useText();
  const words = t.day.reflection;
  const heading = useId();
  const intended = useIntention(caseId);
  if (intended === null) return null;
  return (
    <section className="felles-own felles-own--slim" aria-labelledby={heading}>
      <Heading level="2" size="xsmall" id={heading}>
        {words.intention}
      </Heading>
      <BodyLong className="felles-own__words">{intended.words}</BodyLong>
      <Alone>
        {words.from(format.day(intended.day))} <Link href={hrefOf({ at: "thing", case: caseId, document: intended.reflection })}>{words.read}</Link>
      </Alone>
    </section>
  );
}

/** The same when the time has come. Closed at first: whoever stands beside sees the screen too. */
export function IntentionAtHand({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText();
  const intended = useIntention(caseId);
  if (intended === null) return null;
  return (
    <ReadMore header={t.day.reflection.intention}>
      <BodyLong className="felles-own__words">{intended.words}</BodyLong>
      <Alone />
    </ReadMore>
  );
}

function Alone({ children }: { readonly children?: React.ReactNode }) {
  const { t } = useText();
  return (
    <BodyShort size="small" className="felles-remind__words felles-quiet">
      <PadlockLockedIcon aria-hidden />
      <span>
        {t.day.own.lead} {children}
      </span>
    </BodyShort>
  );
}
