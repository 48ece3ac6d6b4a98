import { ArrowUndoIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { followDone, lastDone, remember } from "../../core/done";
import type { Done } from "../../core/done";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { useRoute } from "../route/useRoute";
import { sentenceFor } from "../state/sentence";
import "./undo.css";

/** Says quietly what was done last, and takes it back. Stays until the next thing is done, another page, or it is closed. */
export function UndoBar() {
  const { t } = useText();
  const done = useSyncExternalStore(followDone, lastDone);
  const [told, setTold] = useState<string | null>(null);
  const undo = useCommand("change_undo");
  const route = useRoute();
  useEffect(() => {
    if (done === null) return;
    setTold(null);
    undo.reset();
  }, [done]);
  useEffect(() => {
    remember(null);
    setTold(null);
  }, [route]);
  const takeBack = ({ document, heads }: Done) =>
    undo.mutate(
      { document, from: null, to: heads },
      {
        onSuccess: ({ left }) => {
          remember(null);
          setTold(left === 0 ? t.participant.undo.undone : t.participant.undo.left);
        },
      },
    );
  const words = undo.error !== null ? sentenceFor(t, undo.error) : done === null ? told : t.participant.undo.did[done.did];
  const close = () => {
    remember(null);
    setTold(null);
  };
  return (
    <section className="felles-undo" aria-label={t.participant.undo.region} hidden={words === null}>
      <span role="status">{words}</span>
      {done === null ? null : (
        <Button size="small" variant="tertiary" icon={<ArrowUndoIcon aria-hidden />} loading={undo.isPending} onClick={() => takeBack(done)}>
          {t.participant.undo.undo}
        </Button>
      )}
      <Button size="small" variant="tertiary" data-color="neutral" icon={<XMarkIcon title={t.participant.undo.close} />} onClick={close} />
    </section>
  );
}
