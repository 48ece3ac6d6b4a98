import { BodyLong, BodyShort } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import type { AccessView, CaseId, CaseView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import "./access.css";

const MOST = 200;

/** Who opened the case, when and on what: written in the case itself, for the participant first of all. */
export function AccessPage({ caseId }: { readonly caseId: CaseId }) {
  const opened = useAnswer("case_open", { case: caseId });
  const log = useAnswer("access_list", { case: caseId, limit: MOST });
  return (
    <Page>
      <Shown query={opened}>{(view) => <Shown query={log}>{(entries) => <Log view={view} entries={entries} />}</Shown>}</Shown>
    </Page>
  );
}

function Log({ view, entries }: { readonly view: CaseView; readonly entries: readonly AccessView[] }) {
  const { t } = useText();
  const shielded = view.card.shielding !== "none";
  return (
    <>
      <BackToCase view={view} />
      <PageTitle lead={t.shielding.access.lead} {...(shielded ? { windowTitle: t.common.shielded } : {})}>
        {t.shielding.access.heading}
      </PageTitle>
      {entries.length === 0 ? <BodyLong>{t.shielding.access.empty}</BodyLong> : null}
      <ol className="felles-access" aria-label={t.shielding.access.list}>
        {entries.map((entry) => (
          <Entry key={`${entry.at}-${entry.by.person}-${entry.device_name}-${entry.what}`} entry={entry} />
        ))}
      </ol>
      {entries.length < MOST ? null : <BodyShort className="felles-quiet">{t.shielding.access.most(MOST)}</BodyShort>}
    </>
  );
}

function Entry({ entry }: { readonly entry: AccessView }) {
  const { t, format } = useText();
  const name = entry.by.me ? t.writing.you : nameOf(t, entry.by);
  const role = entry.by.role === null || entry.by.name === "" ? null : t.words.role[entry.by.role];
  const device = entry.device_name === "" ? null : t.shielding.access.on(entry.device_name);
  return (
    <li className="felles-access__entry">
      <span className="felles-access__who">
        <BodyShort as="span" weight="semibold">
          {name}
        </BodyShort>
        {role === null ? null : <span className="felles-quiet"> {role}</span>}
      </span>
      <span>{[t.shielding.access.kind[entry.what], device].filter((words) => words !== null).join(" ")}</span>
      <span className="felles-quiet">{format.moment(entry.at)}</span>
    </li>
  );
}
