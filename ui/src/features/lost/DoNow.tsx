import { Button, Heading } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { LostReport } from "../../core/contract";
import { useCommand } from "../../core/query";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";

/** What a tired person should do, in order. */
export function DoNow({ report }: { readonly report: LostReport }) {
  const { t } = useText();
  const again = useCommand("device_lost");
  return (
    <section className="felles-lost__part">
      <Heading level="2" size="small">
        {t.lost.report.doNow}
      </Heading>
      <ol className="felles-lost__list">
        {steps(t, report).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {report.may_mark ? (
        <Button variant="secondary" loading={again.isPending} onClick={() => again.mutate({ device: report.device })}>
          {t.lost.report.goOn}
        </Button>
      ) : null}
      {again.error === null ? null : <ProblemNote problem={again.error} />}
    </section>
  );
}

function steps(t: Catalogue, report: LostReport): readonly string[] {
  const { owner } = report;
  const words = t.lost.report;
  const name = nameOf(t, owner);
  const office = !owner.me || owner.role === null || owner.role === "counsellor";
  const still = report.may_mark ? 0 : report.still_in;
  return [
    office ? words.callOffice : words.callCounsellor,
    ...(owner.me ? [] : [words.callOwner(name)]),
    words.lockDevice,
    owner.me ? words.newOwn : report.other_device ? words.hasOther(name) : words.newOther(name),
    ...(still === 0 ? [] : [words.stillIn(still)]),
  ];
}
