import { BodyShort } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import { valueIn, wordsIn } from "../../components/text/valueOf";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { writable } from "./body";
import { Scale } from "./Scale";
import { useWho } from "./useWho";
import "./knowledge.css";

const scales = ["support", "belief"] as const;

/** How somebody is: whose it is may change it, everybody else reads. */
export function CheckInBody({ caseView, view }: BodyProps) {
  const { t } = useText();
  const { name } = useWho(caseView);
  const set = useCommand("field_set");
  const voice = wordsIn(view, "voice");
  const party = caseView.parties.find((known) => known.party === voice);
  const mine = voice === "" ? view.author.me : party?.me === true;
  const stepOf = (field: (typeof scales)[number]) => {
    const value = valueIn(view, field);
    return value !== "nothing" && "number" in value ? value.number : null;
  };
  if (!mine || !writable(view)) {
    const word = wordsIn(view, "word");
    return (
      <div className="felles-thing">
        <section className="felles-holds" aria-label={t.knowledge.checkIn.of(voice === "" ? view.author.name : name(voice))}>
          {word === "" ? null : <BodyShort className="felles-word">{t.knowledge.quote(word)}</BodyShort>}
          {scales.map((field) => {
            const step = stepOf(field);
            return step === null ? null : <BodyShort key={field}>{t.words[field][String(step)]}</BodyShort>;
          })}
        </section>
        <SharedTextField view={view} field="body" label={t.knowledge.checkIn.more} minRows={2} hideReaders quiet />
      </div>
    );
  }
  return (
    <div className="felles-thing">
      {view.space.kind === "private" ? <BodyShort>{t.knowledge.checkIn.mine}</BodyShort> : null}
      <FieldEditor view={view} field="word" />
      {scales.map((field) => (
        <Scale
          key={field}
          field={field}
          value={stepOf(field)}
          onChange={(step) => set.mutate({ document: view.document, part: null, field, value: { number: step } })}
        />
      ))}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
      <SharedTextField view={view} field="body" label={t.knowledge.checkIn.more} minRows={2} hideReaders quiet />
    </div>
  );
}
