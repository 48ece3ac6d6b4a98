import { Heading } from "@navikt/ds-react";
import { Responses } from "../../components/responses/Responses";
import { Shown } from "../../components/state/Shown";
import type { DocumentId, HandedView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { PlainReader } from "./PlainReader";

/** The texts that the participant may read, one at a time, each with the way to answer it. */
export function InHandsReading({ handed }: { readonly handed: HandedView }) {
  const { t } = useText();
  const about = useAnswer("about_participant", { case: handed.case }, { keepPrevious: true });
  return (
    <>
      <Heading level="1" size="medium">
        {t.participant.hand.reading}
      </Heading>
      <Shown query={about}>
        {({ entries }) => <PlainReader entries={entries} held below={(entry) => <Answers key={entry.document} document={entry.document} handed={handed} />} />}
      </Shown>
    </>
  );
}

function Answers({ document, handed }: { readonly document: DocumentId; readonly handed: HandedView }) {
  const view = useAnswer("document_open", { document });
  const voices = [{ party: handed.party, name: handed.name, me: true }];
  return <Shown query={view}>{(open) => <Responses view={open} voices={voices} settles={false} />}</Shown>;
}
