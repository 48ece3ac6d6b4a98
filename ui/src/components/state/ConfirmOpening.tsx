import { BodyLong, Button, Link } from "@navikt/ds-react";
import { useQueryClient } from "@tanstack/react-query";
import type { CaseId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { PageTitle } from "../page/PageTitle";
import { hrefOf } from "../route/useRoute";
import { ProblemNote } from "./ProblemNote";
import "./confirm.css";

/** Stands in the place of everything in a shielded case until the person has said that it is to be opened. */
export function ConfirmOpening({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText();
  const answers = useQueryClient();
  const confirm = useCommand("case_confirm");
  // Whatever was refused on this screen is asked for again.
  const open = () => confirm.mutate({ case: caseId }, { onSuccess: () => void answers.invalidateQueries() });
  return (
    <section className="felles-confirm">
      <PageTitle lead={t.shielding.confirm.lead}>{t.common.shielded}</PageTitle>
      <BodyLong weight="semibold">{t.shielding.confirm.log}</BodyLong>
      <BodyLong className="felles-quiet">{t.shielding.confirm.holds}</BodyLong>
      <div className="felles-confirm__actions">
        <Button loading={confirm.isPending} onClick={open}>
          {t.shielding.confirm.open}
        </Button>
        <Link href={hrefOf({ at: "cases" })}>{t.common.back(t.frame.cases)}</Link>
      </div>
      {confirm.error === null ? null : <ProblemNote problem={confirm.error} />}
    </section>
  );
}
