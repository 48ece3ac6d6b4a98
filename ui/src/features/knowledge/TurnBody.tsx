import { BodyShort, Label } from "@navikt/ds-react";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import { wordsIn } from "../../components/text/valueOf";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { maySpeak, participantOf } from "./judging";
import "./knowledge.css";

/** A setback or a turning point: what happened, what we did, what we learned, and the participant's word for it. */
export function TurnBody({ caseView, view }: BodyProps) {
  const { t } = useText();
  const participant = participantOf(caseView);
  const name = participant?.name || t.words.role.participant;
  const word = wordsIn(view, "word");
  return (
    <div className="felles-thing">
      {maySpeak(caseView) ? (
        <FieldEditor view={view} field="word" label={t.knowledge.turn.word(name)} />
      ) : (
        <div>
          <Label as="div">{t.knowledge.turn.wordIs(name)}</Label>
          <BodyShort className={word === "" ? "felles-quiet" : "felles-word"}>{word === "" ? t.knowledge.turn.noWord(name) : t.knowledge.quote(word)}</BodyShort>
        </div>
      )}
      <SharedTextField view={view} field="happened" minRows={4} hideReaders quiet />
      <SharedTextField view={view} field="did" minRows={3} hideReaders quiet />
      <SharedTextField view={view} field="learned" minRows={3} hideReaders quiet />
      <FieldEditor view={view} field="title" label={t.knowledge.turn.title} />
      <div className="felles-thing__row">
        <FieldEditor view={view} field="turn_kind" label={t.knowledge.turn.kind} />
        <FieldEditor view={view} field="happened_at" />
        <FieldEditor view={view} field="place" />
      </div>
    </div>
  );
}
