import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { useNow } from "../../components/time/useNow";
import type { Noticed as NoticedView } from "../../core/contract";
import { useText } from "../../text/useText";

/** How long it is worth knowing that the server had lost something. */
const REMEMBERED_MS = 14 * 24 * 60 * 60 * 1000;

/** What others have that has not come here, quietly, as long as that is so. */
export function Noticed({ noticed }: { readonly noticed: NoticedView }) {
  const { t, format } = useText();
  const now = useNow();
  const { concerns, server_forgot_at: forgotAt } = noticed;
  const forgot = forgotAt !== null && now - forgotAt < REMEMBERED_MS ? forgotAt : null;
  if (concerns.length === 0 && forgot === null) return null;
  return (
    <section className="felles-sync__part">
      <Heading level="2" size="small">
        {t.copies.noticed.heading}
      </Heading>
      {concerns.length === 0 ? null : (
        <>
          <BodyLong className="felles-quiet">{t.copies.noticed.lead}</BodyLong>
          <ul className="felles-sync__list">
            {concerns.map((concern) => (
              <li key={`${concern.kind}/${concern.from.person}/${concern.said_by?.person}/${concern.case}`} className="felles-sync__item">
                <BodyShort>{t.copies.noticed.about[concern.kind](nameOf(t, concern.from), concern.said_by === null ? null : nameOf(t, concern.said_by))}</BodyShort>
              </li>
            ))}
          </ul>
        </>
      )}
      {forgot === null ? null : (
        <BodyLong className="felles-quiet">{t.copies.noticed.serverForgot(format.ago(Math.min(forgot, now), now))}</BodyLong>
      )}
    </section>
  );
}
