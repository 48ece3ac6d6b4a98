import { Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { SharedTextField } from "../../components/text/SharedTextField";
import { flushDocument } from "../../components/text/sessions";
import type { DocumentId, DocumentView, HandedView, SpaceKind } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface InHandsWritingProps {
  readonly handed: HandedView;
  readonly onDone: () => void;
}

/** The participant's own box: first who can read it, then the words. */
export function InHandsWriting({ handed, onDone }: InHandsWritingProps) {
  const { t } = useText();
  const words = t.participant.hand;
  const [document, setDocument] = useState<DocumentId | null>(null);
  const begin = useCommand("own_words_begin");
  const choose = (space: SpaceKind) => begin.mutate({ case: handed.case, space }, { onSuccess: (made) => setDocument(made.document) });
  return (
    <>
      <Heading level="1" size="large">
        {words.writing}
      </Heading>
      {document === null ? (
        <>
          <Heading level="2" size="small">
            {words.writingWho}
          </Heading>
          <div className="felles-hands__doors">
            {handed.spaces.map((space) => (
              <button key={space} type="button" className="felles-hands__door" onClick={() => choose(space)}>
                <span className="felles-hands__door-label">{t.words.space[space]}</span>
                <span className="felles-quiet">{t.words.spaceExplained[space]}</span>
              </button>
            ))}
          </div>
          {begin.error === null ? null : <ProblemNote problem={begin.error} />}
        </>
      ) : (
        <Box document={document} onDone={onDone} />
      )}
    </>
  );
}

/** The box as whoever holds the device sees it: they are the participant, and the words are theirs whatever device signs. */
function heldBy(view: DocumentView): DocumentView {
  const readers = view.space.readers.map((reader) => ({ ...reader, me: reader.role === "participant" }));
  return { ...view, space: { ...view.space, readers }, texts: view.texts.map((text) => ({ ...text, authors: [] })) };
}

function Box({ document, onDone }: { readonly document: DocumentId; readonly onDone: () => void }) {
  const { t } = useText();
  const words = t.participant.hand;
  const view = useAnswer("document_open", { document });
  const share = useCommand("text_share");
  const done = async () => {
    if (await flushDocument(document)) share.mutate({ document, status: "shared", reason: null }, { onSuccess: onDone });
  };
  return (
    <Shown query={view}>
      {(open) => (
        <div className="felles-hands__box">
          <SharedTextField view={heldBy(open)} field="body" label={words.own} minRows={8} autoFocus />
          {share.error === null ? null : <ProblemNote problem={share.error} />}
          <Button loading={share.isPending} onClick={() => void done()}>
            {words.done}
          </Button>
        </div>
      )}
    </Shown>
  );
}
