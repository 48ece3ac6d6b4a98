import { ArrowLeftIcon } from "@navikt/aksel-icons";
import { Link } from "@navikt/ds-react";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import { hrefOf } from "../route/useRoute";

/** The way back to the case that a text belongs to. */
export function BackToCase({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const title = view.card.title === "" ? t.common.shielded : view.card.title;
  return (
    <Link href={hrefOf({ at: "case", case: view.card.case, section: "timeline" })} className="felles-back">
      <ArrowLeftIcon aria-hidden />
      {t.common.back(title)}
    </Link>
  );
}
