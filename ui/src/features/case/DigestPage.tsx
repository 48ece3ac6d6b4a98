import { BodyLong, BodyShort, Link } from "@navikt/ds-react";
import { EntryName } from "../../components/marks/EntryName";
import { placeOf } from "../../components/marks/kindWords";
import { nameOf } from "../../components/marks/names";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import type { CaseId, CaseView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Part, Row } from "./DigestPart";
import { DigestPicture } from "./DigestPicture";
import { DigestTasks } from "./DigestTasks";

/** Contacts told about. */
const CONTACTS = 6;

/** A case in short for somebody new to it: made from what is written already, never written by itself. */
export function DigestPage({ caseId }: { readonly caseId: CaseId }) {
  const opened = useAnswer("case_open", { case: caseId });
  return (
    <Page>
      <Shown query={opened}>{(view) => <Digest view={view} />}</Shown>
    </Page>
  );
}

function Digest({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  return (
    <>
      <BackToCase view={view} />
      <PageTitle lead={t.leaving.digest.lead}>{t.leaving.digest.heading}</PageTitle>
      <div className="felles-about">
        <Stands view={view} />
        <DigestTasks view={view} />
        <Who view={view} />
        {view.shared_picture === null ? null : <DigestPicture document={view.shared_picture} />}
        <Agreed view={view} />
        <Contacts view={view} />
      </div>
    </>
  );
}

function Stands({ view }: { readonly view: CaseView }) {
  const { t, format } = useText();
  const end = view.end ?? view.planned_end;
  const said = (day: string | null) => (day === null ? t.leaving.digest.none : format.isoDay(day));
  const dates = view.start === null && end === null ? t.leaving.digest.none : `${said(view.start)} – ${said(end)}`;
  const next = view.card.next_visit_at;
  return (
    <Part heading={t.leaving.digest.stands}>
      <ul>
        <Row label={t.words.field.case_status}>{t.words.caseStatus[view.card.status]}</Row>
        <Row label={t.leaving.digest.dates}>{dates}</Row>
        <Row label={t.leaving.digest.next}>{next === null ? t.leaving.digest.none : format.moment(next)}</Row>
      </ul>
    </Part>
  );
}

function Who({ view }: { readonly view: CaseView }) {
  const { t, format } = useText();
  return (
    <Part heading={t.leaving.digest.who}>
      <ul>
        {view.parties.map((party) => (
          <Row key={party.party} label={t.words.role[party.role]}>
            <BodyShort>
              {party.name === "" ? t.common.unknownName : party.name}
              {party.status === "active" ? null : ` · ${party.left_on === null ? t.words.partyStatus.left : t.leaving.leftOn(format.isoDay(party.left_on))}`}
            </BodyShort>
          </Row>
        ))}
      </ul>
    </Part>
  );
}

function Agreed({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const entries = useAnswer("timeline", { case: view.card.case, before: null, limit: 50, archived: false });
  const agreements = entries.data?.filter((entry) => entry.note_kind === "agreement") ?? [];
  if (view.rhythm.length + agreements.length === 0) return <Part heading={t.leaving.digest.agreed}>{t.leaving.digest.none}</Part>;
  return (
    <Part heading={t.leaving.digest.agreed}>
      <ul>
        {view.rhythm.map(({ field, days }) => (
          <Row key={field} label={t.words.field[field]}>
            {t.about.everyDays(days)}
          </Row>
        ))}
        {agreements.map((entry) => (
          <Row key={entry.document} label={t.words.noteKind.agreement}>
            <BodyLong>
              <Link href={hrefOf(placeOf({ ...entry, case: view.card.case }))}>
                <EntryName entry={entry} />
              </Link>{" "}
              {entry.excerpt}
            </BodyLong>
          </Row>
        ))}
      </ul>
    </Part>
  );
}

function Contacts({ view }: { readonly view: CaseView }) {
  const { t, format } = useText();
  const entries = useAnswer("timeline", { case: view.card.case, before: null, limit: CONTACTS, archived: false });
  const last = entries.data ?? [];
  return (
    <Part heading={t.leaving.digest.contacts}>
      {last.length === 0 ? <BodyLong>{t.leaving.digest.noContacts}</BodyLong> : null}
      <ul>
        {last.map((entry) => (
          <Row key={entry.document} label={format.weekday(entry.happened_at)}>
            <div>
              <Link href={hrefOf(placeOf({ ...entry, case: view.card.case }))}>
                <EntryName entry={entry} />
              </Link>
              <BodyLong>{entry.excerpt}</BodyLong>
              <BodyShort className="felles-quiet">{t.timeline.by(nameOf(t, entry.author))}</BodyShort>
            </div>
          </Row>
        ))}
      </ul>
    </Part>
  );
}
