import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import type { DocumentId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";

/** The shared picture's words, to read only. */
export function DigestPicture({ document }: { readonly document: DocumentId }) {
  const { t } = useText();
  const picture = useAnswer("document_open", { document });
  const texts = picture.data?.texts.filter(({ text }) => text.trim() !== "") ?? [];
  if (texts.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small">
        {t.leaving.digest.picture}
      </Heading>
      {texts.map(({ field, text }) => (
        <div key={field}>
          <BodyShort className="felles-quiet">{t.words.textField[field]}</BodyShort>
          <BodyLong className="felles-digest__words">{text}</BodyLong>
        </div>
      ))}
    </section>
  );
}
