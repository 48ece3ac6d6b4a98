import { Button } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { WiderDialog } from "./WiderDialog";
import { flushDocument } from "./sessions";

/** The way to more readers: shown only where there is one, to whoever may take it. */
export function ShareWider({ view }: { readonly view: DocumentView }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [first] = view.wider;
  if (first === undefined) return null;
  const ask = async () => {
    const saved = await flushDocument(view.document);
    setUnsaved(!saved);
    setAsking(saved);
  };
  return (
    <div className="felles-sharing__actions">
      <Button variant="secondary" data-color="neutral" onClick={() => void ask()}>
        {t.circles.wider.share}
      </Button>
      <span role="status">{unsaved ? t.writing.share.notSaved : null}</span>
      {asking ? <WiderDialog view={view} first={first.kind} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
