import { Link } from "@navikt/ds-react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";

/** The way to the list of who opened the case. */
export function WhoOpened({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  return (
    <Link href={hrefOf({ at: "access", case: view.card.case })} className="felles-who-opened">
      {t.shielding.access.heading}
    </Link>
  );
}
