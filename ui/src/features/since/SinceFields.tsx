import { ReadMore } from "@navikt/ds-react";
import type { ToldField } from "../../components/marks/useToldFields";
import { useText } from "../../text/useText";

/** More fields than this are folded away. */
const AT_ONCE = 6;

/** Values that others set, before and now. */
export function SinceFields({ fields }: { readonly fields: readonly ToldField[] }) {
  const { t } = useText();
  if (fields.length === 0) return null;
  return (
    <>
      <List fields={fields.slice(0, AT_ONCE)} />
      {fields.length <= AT_ONCE ? null : (
        <ReadMore header={t.since.more(fields.length - AT_ONCE)}>
          <List fields={fields.slice(AT_ONCE)} />
        </ReadMore>
      )}
    </>
  );
}

function List({ fields }: { readonly fields: readonly ToldField[] }) {
  const { t } = useText();
  return (
    <dl className="felles-since__fields">
      {fields.map(({ key, label, gone, now }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {gone === null ? null : (
              <>
                <span className="felles-hidden">{t.since.was} </span>
                <del className="felles-quiet">{gone}</del>{" "}
              </>
            )}
            <span className="felles-hidden">{t.since.now} </span>
            {now}
          </dd>
        </div>
      ))}
    </dl>
  );
}
