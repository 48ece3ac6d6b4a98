import { Link } from "@navikt/ds-react";
import { useText } from "../../text/useText";
import { hrefOf } from "../route/useRoute";
import { Empty } from "./Empty";

/** What stood here is not on this device: said calmly, for it is often as it should be. */
export function Gone() {
  const { t } = useText();
  return (
    <div role="status">
      <Empty heading={t.common.gone} lead={t.common.goneLead}>
        <Link href={hrefOf({ at: "cases" })}>{t.frame.toCases}</Link>
      </Empty>
    </div>
  );
}
