import { BodyShort, Heading } from "@navikt/ds-react";
import type { LostCircle, LostReport } from "../../core/contract";
import { useText } from "../../text/useText";

/** What a device can show to whoever opens it: by case, circle by circle. */
export function Lay({ report }: { readonly report: LostReport }) {
  const { t } = useText();
  const cases = [...new Set(report.circles.map((circle) => circle.case))];
  return (
    <section className="felles-lost__part">
      <Heading level="2" size="small">
        {report.marked_at === null ? t.lost.report.lies : t.lost.report.lay}
      </Heading>
      {cases.map((id) => {
        const circles = report.circles.filter((circle) => circle.case === id);
        const title = circles[0]?.case_title ?? "";
        return (
          <div key={id}>
            <BodyShort weight="semibold">{id === null ? t.lost.report.private : title === "" ? t.common.shielded : title}</BodyShort>
            <ul className="felles-lost__rows">
              {circles.map((circle) => (
                <Circle key={circle.space} circle={circle} marked={report.marked_at !== null} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Circle({ circle, marked }: { readonly circle: LostCircle; readonly marked: boolean }) {
  const { t } = useText();
  const mine = circle.lacking.length + circle.lacking_more;
  const nothing = mine === 0 && circle.lacking_of_others === 0;
  return (
    <li className="felles-lost__row">
      <div>
        <BodyShort>{t.words.space[circle.kind]}</BodyShort>
        <BodyShort className="felles-quiet">{nothing ? t.lost.report.hadAll : t.lost.report.lacked(mine, circle.lacking_of_others)}</BodyShort>
        {mine === 0 ? null : (
          <ul className="felles-lost__list">
            {circle.lacking.map((text) => (
              <li key={text.document}>{text.title === "" || text.kind === "case" ? t.words.documentKind[text.kind] : text.title}</li>
            ))}
            {circle.lacking_more === 0 ? null : <li>{t.lost.report.more(circle.lacking_more)}</li>}
          </ul>
        )}
        {marked && !circle.removed ? <BodyShort>{t.lost.report.notTaken}</BodyShort> : null}
      </div>
    </li>
  );
}
