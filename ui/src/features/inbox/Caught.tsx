import { BodyLong, BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { SharedTextField } from "../../components/text/SharedTextField";
import { flushDocument } from "../../components/text/sessions";
import { useNow } from "../../components/time/useNow";
import type { InboxNote } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Attach } from "./Attach";

interface CaughtProps {
  readonly note: InboxNote;
  readonly writing: boolean;
  readonly onWrite: () => void;
  readonly onGone: () => void;
}

/** One thing caught in passing: read it, write on, place it in a case, or put it away. */
export function Caught({ note, writing, onWrite, onGone }: CaughtProps) {
  const { t, format } = useText();
  const words = t.day.inbox;
  const now = useNow();
  const [placing, setPlacing] = useState(false);
  const opened = useAnswer("document_open", { document: note.document }, { enabled: writing });
  const archive = useCommand("document_archive");
  const putAway = async () => {
    if (await flushDocument(note.document)) archive.mutate({ document: note.document, archived: true }, { onSuccess: onGone });
  };
  return (
    <li className="felles-inbox__note">
      <BodyShort size="small" className="felles-quiet">
        {words.caught(format.ago(Math.min(note.created_at, now), now))}
      </BodyShort>
      {writing && opened.data !== undefined ? (
        <SharedTextField view={opened.data} field="body" label={t.day.capture.label} minRows={4} hideLabel hideReaders autoFocus />
      ) : (
        <BodyLong className="felles-inbox__words">{note.excerpt}</BodyLong>
      )}
      <div className="felles-inbox__ways">
        <Button onClick={() => setPlacing(true)}>{words.attach}</Button>
        {writing ? null : (
          <Button variant="secondary" data-color="neutral" onClick={onWrite}>
            {words.open}
          </Button>
        )}
        <Button variant="tertiary" data-color="neutral" loading={archive.isPending} onClick={() => void putAway()}>
          {words.putAway}
        </Button>
      </div>
      {archive.error === null ? null : <ProblemNote problem={archive.error} />}
      {placing ? <Attach document={note.document} onClose={() => setPlacing(false)} /> : null}
    </li>
  );
}
