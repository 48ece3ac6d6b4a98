import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { Comparison, InvitationView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Digits } from "./Digits";

interface CompareProps {
  readonly view: InvitationView;
  readonly name: string;
  /** Whether it may be put off; not when it was put off before. */
  readonly mayWait: boolean;
}

/** Both people look at the digits, and each says what they see. */
export function Compare({ view, name, mayWait }: CompareProps) {
  const { t } = useText();
  const compare = useCommand("invitation_compare");
  const say = (comparison: Comparison) => () => compare.mutate({ invitation: view.invitation, comparison });
  const own = view.meeting === "own_device";
  const later = mayWait && view.meeting === "distance";
  return (
    <div className="felles-joining__step">
      <Heading level="2" size="medium">
        {own ? t.joining.compareOwnHeading : t.joining.compareHeading}
      </Heading>
      <BodyLong>{own ? t.joining.compareOwnLead : t.joining.compareLead(name)}</BodyLong>
      <Digits digits={view.digits ?? ""} />
      <div className="felles-joining__actions">
        <Button onClick={say("same")} loading={compare.isPending}>
          {t.joining.same}
        </Button>
        <Button variant="secondary" data-color="neutral" onClick={say("different")}>
          {t.joining.different}
        </Button>
        {later ? (
          <Button variant="tertiary" onClick={say("later")}>
            {t.joining.later}
          </Button>
        ) : null}
      </div>
      {later ? <BodyShort className="felles-quiet">{t.joining.laterHelp}</BodyShort> : null}
      {compare.error === null ? null : <ProblemNote problem={compare.error} />}
    </div>
  );
}
