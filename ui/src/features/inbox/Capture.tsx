import { Button, Dialog, Link } from "@navikt/ds-react";
import { useEffect, useRef } from "react";
import type { FocusEvent } from "react";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { SharedTextField } from "../../components/text/SharedTextField";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import "./inbox.css";

/** One box, from anywhere. What is written in it is saved letter by letter in my inbox; closing it loses nothing. */
export function Capture({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const words = t.day.capture;
  const body = useRef<HTMLDivElement>(null);
  const begin = useCommand("inbox_begin");
  const { mutate } = begin;
  useEffect(() => mutate({}), [mutate]);
  const document = begin.data?.document ?? null;
  const note = useAnswer("document_open", { document: document ?? "" }, { enabled: document !== null });
  // The dialog may set the focus where it found nothing to write in after the box has come: it is handed on.
  const handOn = (event: FocusEvent) => (event.target === body.current ? body.current.querySelector("textarea")?.focus() : undefined);
  return (
    <Dialog open onOpenChange={(next) => (next ? undefined : onClose())} size="medium">
      <Dialog.Popup closeOnOutsideClick={false} initialFocusTo={body}>
        <Dialog.Header>
          <Dialog.Title>{words.heading}</Dialog.Title>
          <Dialog.Description>{words.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div ref={body} tabIndex={-1} onFocus={handOn}>
            {note.data === undefined ? null : <SharedTextField view={note.data} field="body" label={words.label} minRows={4} hideReaders autoFocus />}
            {begin.error === null ? null : <ProblemNote problem={begin.error} />}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Link href={hrefOf({ at: "inbox" })} onClick={onClose} className="felles-capture__inbox">
            {words.toInbox}
          </Link>
          <Dialog.CloseTrigger>
            <Button type="button">{words.done}</Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
