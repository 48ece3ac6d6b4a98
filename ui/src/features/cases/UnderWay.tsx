import { Heading, Link } from "@navikt/ds-react";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { hrefOf } from "../../components/route/useRoute";
import type { InvitationView } from "../../core/contract";
import { useText } from "../../text/useText";

const underWay: readonly InvitationView["state"][] = ["open", "connecting", "comparing", "waiting", "offered"];

/** Invitations on which something is still to be done, each with its way back in. */
export function UnderWay() {
  const { t } = useText();
  const listed = useAnswerAtRest("invitation_list", {});
  const views = (listed.data ?? []).filter((view) => underWay.includes(view.state));
  if (views.length === 0) return null;
  return (
    <section className="felles-cases__under-way">
      <Heading level="2" size="small">
        {t.joining.underWay}
      </Heading>
      <ul className="felles-cases__invitations">
        {views.map((view) => (
          <li key={view.invitation}>
            <Link href={hrefOf(placeOf(view))}>{t.joining.underWayOf(view.name ?? t.common.unknownName)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf(view: InvitationView): Parameters<typeof hrefOf>[0] {
  if (!view.mine) return { at: "invitation", invitation: view.invitation };
  if (view.case === null || view.party === null) return { at: "devices" };
  return { at: "invite", case: view.case, party: view.party };
}
