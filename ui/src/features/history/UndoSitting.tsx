import { BodyShort, Button } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { flushDocument } from "../../components/text/sessions";
import type { DocumentView, Sitting } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Takes back what I did in one sitting of mine; what others did stands. */
export function UndoSitting({ view, sitting }: { readonly view: DocumentView; readonly sitting: Sitting }) {
  const { t } = useText();
  const undo = useCommand("change_undo");
  const takeBack = async () => {
    if (await flushDocument(view.document)) undo.mutate({ document: view.document, from: sitting.before, to: sitting.after });
  };
  const told = undo.data === undefined ? null : undo.data.left === 0 ? t.participant.undo.undone : t.participant.undo.left;
  return (
    <div className="felles-then__back">
      <Button variant="secondary" data-color="neutral" loading={undo.isPending} onClick={() => void takeBack()}>
        {t.participant.undo.sitting}
      </Button>
      <BodyShort size="small" className="felles-quiet">
        {t.participant.undo.sittingMeans}
      </BodyShort>
      <span role="status">{told}</span>
      {undo.error === null ? null : <ProblemNote problem={undo.error} />}
    </div>
  );
}
