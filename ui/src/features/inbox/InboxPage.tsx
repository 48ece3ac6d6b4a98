import { useState } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { Empty } from "../../components/state/Empty";
import { Shown } from "../../components/state/Shown";
import type { InboxNote } from "../../core/contract";
import { useText } from "../../text/useText";
import { Caught } from "./Caught";
import "./inbox.css";

/** What I caught in passing and have not placed. */
export function InboxPage() {
  const { t } = useText();
  const words = t.day.inbox;
  const inbox = useAnswerAtRest("inbox_list", {});
  // A note that is emptied while somebody writes in it stays under their hands.
  const [writing, setWriting] = useState<InboxNote | null>(null);
  const shown = (notes: readonly InboxNote[]) =>
    writing === null || notes.some((note) => note.document === writing.document) ? notes : [writing, ...notes];
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.heading}</PageTitle>
      <Shown query={inbox}>
        {({ notes }) =>
          shown(notes).length === 0 ? (
            <Empty heading={words.emptyHeading} lead={words.emptyLead} />
          ) : (
            <ul className="felles-inbox">
              {shown(notes).map((note) => (
                <Caught key={note.document} note={note} writing={note.document === writing?.document} onWrite={() => setWriting(note)} onGone={() => setWriting(null)} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}
