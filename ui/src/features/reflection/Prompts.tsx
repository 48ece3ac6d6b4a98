import { ArrowLeftIcon, ArrowRightIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { SharedTextField } from "../../components/text/SharedTextField";
import type { DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { prompts } from "./prompts";

interface PromptsProps {
  readonly view: DocumentView;
  readonly at: number;
  readonly onStep: (next: number) => void;
}

/** One question at a time. Nothing has to be answered, and nothing counts down. */
export function Prompts({ view, at, onStep }: PromptsProps) {
  const { t } = useText();
  const words = t.day.reflection;
  const field = prompts[at] ?? "what_i_did";
  return (
    <section className="felles-reflection" aria-label={words.step(at + 1, prompts.length)}>
      <BodyShort className="felles-quiet" role="status">
        {words.step(at + 1, prompts.length)}
      </BodyShort>
      <Heading level="2" size="medium">
        {t.day.reflection.questions[field]}
      </Heading>
      <BodyLong>{t.day.reflection.helps[field]}</BodyLong>
      <SharedTextField key={field} view={view} field={field} label={t.day.reflection.questions[field]} hideLabel hideReaders minRows={5} autoFocus />
      <div className="felles-reflection__steps">
        <Button variant="secondary" data-color="neutral" icon={<ArrowLeftIcon aria-hidden />} disabled={at === 0} onClick={() => onStep(at - 1)}>
          {words.previous}
        </Button>
        <Button icon={<ArrowRightIcon aria-hidden />} iconPosition="right" onClick={() => onStep(at + 1)}>
          {at === prompts.length - 1 ? words.finish : words.next}
        </Button>
      </div>
      <BodyShort size="small" className="felles-quiet">
        {at === 0 ? words.lead : null} {words.enough}
      </BodyShort>
    </section>
  );
}
