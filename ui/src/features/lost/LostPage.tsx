import { BodyLong, Button, Heading } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import type { DeviceId, LostReport } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { DoNow } from "./DoNow";
import { Known } from "./Known";
import { Lay } from "./Lay";
import "./lost.css";

/** One device: what marking it as lost means, and afterwards the report. */
export function LostPage({ device }: { readonly device: DeviceId }) {
  const { t, format } = useText();
  const asked = useAnswer("device_report", { device });
  return (
    <Page>
      <Shown query={asked}>
        {(report) => (
          <>
            {report.marked_at === null ? (
              <>
                <PageTitle windowTitle={t.lost.ask.heading} lead={whose(t, report)}>
                  {t.lost.ask.heading}
                </PageTitle>
                <Ask report={report} />
              </>
            ) : (
              <>
                <PageTitle windowTitle={t.lost.report.heading} lead={`${whose(t, report)} · ${format.moment(report.marked_at)}`}>
                  {t.lost.report.heading}
                </PageTitle>
                <State report={report} />
                <DoNow report={report} />
              </>
            )}
            <Known report={report} />
            <Lay report={report} />
            <Unknown report={report} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function whose(t: Catalogue, report: LostReport): string {
  const device = report.owner.me ? t.lost.ownDevice : t.lost.deviceOf(nameOf(t, report.owner));
  return report.name === "" ? device : `${device}, ${report.name}`;
}

function Ask({ report }: { readonly report: LostReport }) {
  const { t } = useText();
  const mark = useCommand("device_lost");
  const overview = useAnswer("sync_overview", {});
  const online = overview.data?.connection === "up_to_date" || overview.data?.connection === "syncing";
  if (!report.may_mark) return <BodyLong>{t.lost.ask.notYours}</BodyLong>;
  const { means, nothingNew, keeps, sent, forGood } = t.lost.ask;
  return (
    <section className="felles-lost__part">
      <Heading level="2" size="small">
        {means}
      </Heading>
      <ul className="felles-lost__list">
        {[nothingNew, keeps, sent, forGood].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {overview.data === undefined || online ? null : (
        <BodyLong className="felles-quiet">
          {t.lost.ask.offline} {t.lost.report.waits}
        </BodyLong>
      )}
      {mark.error === null ? null : <ProblemNote problem={mark.error} />}
      <Button loading={mark.isPending} onClick={() => mark.mutate({ device: report.device })}>
        {t.lost.ask.mark}
      </Button>
    </section>
  );
}

function State({ report }: { readonly report: LostReport }) {
  const { t } = useText();
  const everywhere = report.circles.every((circle) => circle.removed);
  return (
    <div className="felles-lost__state" role="status">
      <BodyLong weight="semibold">{report.shut_out ? t.lost.report.shutOut : everywhere ? t.lost.report.waits : t.lost.report.partly}</BodyLong>
      {report.shut_out || !everywhere ? null : <BodyLong>{t.lost.report.waitsMeans}</BodyLong>}
    </div>
  );
}

function Unknown({ report }: { readonly report: LostReport }) {
  const { t } = useText();
  return (
    <section className="felles-lost__part">
      <Heading level="2" size="small">
        {t.lost.report.unknown}
      </Heading>
      <ul className="felles-lost__list">
        <li>{t.lost.report.unsent}</li>
        <li>{t.lost.report.opened}</li>
        {report.owner.role === "mentor" ? <li>{t.lost.report.mentors}</li> : null}
      </ul>
      {report.marked_at === null ? null : <BodyLong className="felles-quiet">{t.lost.report.kept}</BodyLong>}
    </section>
  );
}
