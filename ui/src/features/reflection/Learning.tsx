import { BodyLong, CopyButton, Heading } from "@navikt/ds-react";
import { useId } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { SharedTextField } from "../../components/text/SharedTextField";
import type { DocumentView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { inWords } from "./nameless";

/** What others may learn from it: written here, shown without names, and copied by hand. */
export function Learning({ view }: { readonly view: DocumentView }) {
  const { t } = useText();
  const words = t.day.reflection;
  const [heading, preview] = [useId(), useId()];
  const nameless = useAnswer("learning_point", { document: view.document });
  const text = nameless.data === undefined ? "" : inWords(nameless.data.pieces, (kind) => t.day.named[kind]);
  return (
    <section className="felles-reflection" aria-labelledby={heading}>
      <Heading level="2" size="small" id={heading}>
        {words.learning}
      </Heading>
      <BodyLong>{words.learningLead}</BodyLong>
      <SharedTextField view={view} field="learning_point" label={words.learningLabel} hideReaders minRows={3} quiet />
      {nameless.error === null ? null : <ProblemNote problem={nameless.error} />}
      {text.trim() === "" ? null : (
        <div className="felles-reflection__preview" role="group" aria-labelledby={preview}>
          <Heading level="3" size="xsmall" id={preview}>
            {words.preview}
          </Heading>
          <BodyLong className="felles-own__words">{text}</BodyLong>
          <CopyButton copyText={text} text={words.copy} activeText={words.copied} />
        </div>
      )}
    </section>
  );
}
