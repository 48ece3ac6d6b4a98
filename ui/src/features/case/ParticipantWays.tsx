import { Heading, Link } from "@navikt/ds-react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import { WhoOpened } from "./WhoOpened";

/** The ways to everything about the participant, to calm reading and to ending well. */
export function ParticipantWays({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const participant = view.parties.find((party) => party.role === "participant" && party.status === "active");
  const name = participant?.name || t.words.role.participant;
  return (
    <section>
      <Heading level="2" size="small">
        {t.participant.about.ways}
      </Heading>
      <ul className="felles-about__links">
        <li>
          <Link href={hrefOf({ at: "everything", case: view.card.case })}>
            {view.card.my_role === "participant" ? t.participant.about.mine : t.participant.about.of(name)}
          </Link>
        </li>
        <li>
          <Link href={hrefOf({ at: "read", case: view.card.case })}>{t.participant.about.read}</Link>
        </li>
        <li>
          <Link href={hrefOf({ at: "ending", case: view.card.case })}>{t.participant.ending.link}</Link>
        </li>
      </ul>
    </section>
  );
}

/** The same at the top of the participant's own case. */
export function MyWays({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  return (
    <div className="felles-about__mine">
      <Link href={hrefOf({ at: "everything", case: view.card.case })}>{t.participant.about.mine}</Link>
      <Link href={hrefOf({ at: "read", case: view.card.case })}>{t.participant.about.read}</Link>
      <WhoOpened view={view} />
    </div>
  );
}
