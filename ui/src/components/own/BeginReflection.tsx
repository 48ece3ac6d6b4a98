import { LightBulbIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { CaseId, DocumentId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { go } from "../route/useRoute";
import { ProblemNote } from "../state/ProblemNote";

/** Begins a reflection on my own practice in a case, after a visit or by itself. */
export function BeginReflection({ caseId, visit }: { readonly caseId: CaseId; readonly visit: DocumentId | null }) {
  const { t } = useText();
  const begin = useCommand("thing_begin");
  const start = () =>
    begin.mutate(
      {
        case: caseId, space: "private", kind: "reflection", texts: [],
        fields: visit === null ? [] : [{ field: "from_document", value: { text: visit } }],
      },
      { onSuccess: ({ document }) => go({ at: "thing", case: caseId, document }) },
    );
  return (
    <>
      <Button variant="secondary" data-color="neutral" icon={<LightBulbIcon aria-hidden />} loading={begin.isPending} onClick={start}>
        {t.day.reflection.begin}
      </Button>
      {begin.error === null ? null : <ProblemNote problem={begin.error} />}
    </>
  );
}
