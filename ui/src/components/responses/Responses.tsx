import { BodyShort, Heading } from "@navikt/ds-react";
import { useId } from "react";
import type { CaseView, DocumentKind, DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { GiveResponse } from "./GiveResponse";
import { ResponseLine } from "./ResponseLine";
import { responsesIn } from "./said";
import type { Voice } from "./said";
import "./responses.css";

/** Things with answers of their own: two ways to agree on one page would leave it open which of them counts. */
const answeredElsewhere: readonly DocumentKind[] = ["agreement", "question"];

interface ResponsesProps {
  readonly view: DocumentView;
  readonly voices: readonly Voice[];
  /** Whether what others ask for may be settled here. */
  readonly settles?: boolean;
}

/** What readers say of a text, and the way to say something. */
export function Responses({ view, voices, settles = true }: ResponsesProps) {
  const { t } = useText();
  const id = useId();
  const responses = responsesIn(view, voices);
  const writable = !view.read_only && !view.archived;
  const written = view.texts.some((text) => text.text !== "");
  const answerable = writable && written && !answeredElsewhere.includes(view.kind) && view.space.kind !== "private" && voices.some((voice) => voice.me);
  if (responses.length === 0 && !answerable) return null;
  const agreed = responses.some((response) => response.kind === "agree" && response.voice?.me === true);
  return (
    <section aria-labelledby={id} className="felles-responses">
      <Heading level="2" size="small" id={id}>
        {t.participant.response.heading}
      </Heading>
      {responses.length === 0 ? <BodyShort className="felles-quiet">{t.participant.response.lead}</BodyShort> : null}
      {responses.length === 0 ? null : (
        <ul className="felles-responses__list">
          {responses.map((response) => (
            <ResponseLine key={response.part} view={view} response={response} settles={settles && writable} />
          ))}
        </ul>
      )}
      {answerable ? <GiveResponse view={view} agreed={agreed} /> : null}
    </section>
  );
}

/** The people of a case as voices. */
export function voicesOf(view: CaseView): readonly Voice[] {
  return view.parties.map(({ party, name, me }) => ({ party, name, me }));
}
