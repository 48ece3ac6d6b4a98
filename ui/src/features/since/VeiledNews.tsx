import { BodyShort, Link } from "@navikt/ds-react";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseId } from "../../core/contract";
import { useText } from "../../text/useText";

/** That something is new in a shielded case, and where to read it. */
export function VeiledNews({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText();
  return (
    <li className="felles-since__item">
      <BodyShort>
        <Link href={hrefOf({ at: "case", case: caseId, section: "timeline" })}>{t.shielding.news}</Link>
      </BodyShort>
    </li>
  );
}
