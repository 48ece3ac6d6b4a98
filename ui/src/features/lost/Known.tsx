import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import type { LostReport } from "../../core/contract";
import { useText } from "../../text/useText";

/** When a device was last heard from. */
export function Known({ report }: { readonly report: LostReport }) {
  const { t, format } = useText();
  const told = (at: number | null) => (at === null ? t.lost.report.never : format.moment(at));
  return (
    <section className="felles-lost__part">
      <Heading level="2" size="small">
        {t.lost.report.known}
      </Heading>
      <dl className="felles-lost__facts">
        <dt>{t.lost.report.heardAt}</dt>
        <dd>{told(report.heard_at)}</dd>
        <dt>{t.lost.report.wroteAt}</dt>
        <dd>{told(report.wrote_at)}</dd>
      </dl>
      {report.heard_after === null ? null : <BodyLong weight="semibold">{t.lost.report.heardAfter(format.moment(report.heard_after))}</BodyLong>}
      <BodyShort className="felles-quiet">{t.lost.report.clock}</BodyShort>
    </section>
  );
}
