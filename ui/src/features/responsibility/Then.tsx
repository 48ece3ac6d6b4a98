import { ReadMore } from "@navikt/ds-react";
import type { FrozenView } from "../../core/contract";
import { useText } from "../../text/useText";

/** What was agreed, folded away. */
export function Then({ frozen }: { readonly frozen: FrozenView }) {
  const { t, format } = useText();
  return (
    <ReadMore header={t.responsibility.agreement.then}>
      <dl className="felles-responsibility__texts">
        {frozen.texts
          .filter(({ text }) => text !== "")
          .map(({ field, text }) => (
            <div key={field}>
              <dt className="felles-quiet">{t.words.textField[field]}</dt>
              <dd className="felles-responsibility__words">{text}</dd>
            </div>
          ))}
        {frozen.due === null ? null : (
          <div>
            <dt className="felles-quiet">{t.words.field.due}</dt>
            <dd className="felles-responsibility__words">{format.isoDay(frozen.due)}</dd>
          </div>
        )}
      </dl>
    </ReadMore>
  );
}
