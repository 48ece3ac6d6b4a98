import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import type { Ability, CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import { writable } from "./body";
import { latest, saidOf } from "./judging";
import type { Said } from "./judging";
import { SaidMark } from "./SaidMark";
import { SayDialog } from "./SayDialog";
import "./knowledge.css";

const abilities: readonly Ability[] = ["can", "with_support", "not_now"];

/** A work task: what it is, and how everybody sees that it goes, now and over time. */
export function WorkTaskBody({ caseView, view }: BodyProps) {
  const { t } = useText();
  const [saying, setSaying] = useState(false);
  const said = saidOf(view, "ability");
  const now = latest(said, caseView.parties);
  const before = said.filter((one) => !now.includes(one));
  return (
    <div className="felles-thing">
      <FieldEditor view={view} field="title" label={t.knowledge.task.title} />
      <SharedTextField view={view} field="body" label={t.knowledge.task.about} minRows={2} hideReaders quiet />
      <section className="felles-thing__part">
        <Heading level="2" size="medium">
          {t.knowledge.task.how}
        </Heading>
        {now.length === 0 ? <BodyShort className="felles-quiet">{t.knowledge.notSaid}</BodyShort> : <SaidList caseView={caseView} said={now} />}
        {writable(view) ? (
          <div>
            <Button onClick={() => setSaying(true)}>{t.knowledge.task.say}</Button>
          </div>
        ) : null}
      </section>
      {before.length === 0 ? null : (
        <section className="felles-thing__part">
          <Heading level="2" size="medium">
            {t.knowledge.task.overTime}
          </Heading>
          <SaidList caseView={caseView} said={before} />
        </section>
      )}
      {saying ? (
        <SayDialog
          caseView={caseView}
          document={view.document}
          kind="ability"
          legend={t.knowledge.task.how}
          choices={abilities.map((code) => ({ value: code, label: t.words.ability[code] }))}
          onClose={() => setSaying(false)}
        />
      ) : null}
    </div>
  );
}

function SaidList({ caseView, said }: { readonly caseView: CaseView; readonly said: readonly Said[] }) {
  const { t } = useText();
  const words: Readonly<Record<string, string>> = t.words.ability;
  return (
    <ul className="felles-marks">
      {said.map((one) => (
        <SaidMark key={one.part} caseView={caseView} said={one}>
          <strong>{words[one.what] ?? t.words.ability.not_judged}</strong>
        </SaidMark>
      ))}
    </ul>
  );
}
