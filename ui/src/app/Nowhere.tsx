import { Link } from "@navikt/ds-react";
import { Page } from "../components/page/Page";
import { PageTitle } from "../components/page/PageTitle";
import { hrefOf } from "../components/route/useRoute";
import { useText } from "../text/useText";

/** An address that leads nowhere. */
export function Nowhere() {
  const { t } = useText();
  return (
    <Page>
      <PageTitle lead={t.frame.nowhereLead}>{t.frame.nowhere}</PageTitle>
      <Link href={hrefOf({ at: "cases" })}>{t.frame.toCases}</Link>
    </Page>
  );
}
