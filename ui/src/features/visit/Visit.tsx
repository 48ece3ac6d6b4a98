import { BodyShort, Heading, Link, ReadMore } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { Intention } from "../../components/own/Intention";
import { PageTitle } from "../../components/page/PageTitle";
import { Responses, voicesOf } from "../../components/responses/Responses";
import { hrefOf } from "../../components/route/useRoute";
import { BackToCase } from "../../components/text/BackToCase";
import { CameFrom } from "../../components/text/CameFrom";
import { FieldEditor } from "../../components/text/FieldEditor";
import { PartiesField } from "../../components/text/PartiesField";
import { SharedTextField } from "../../components/text/SharedTextField";
import { Undecided } from "../../components/text/Undecided";
import { WhoCanRead } from "../../components/text/WhoCanRead";
import { momentIn, wordsIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView } from "../../core/contract";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { Asks } from "./Asks";
import { Invitation } from "./Invitation";
import { Summary } from "./Summary";
import { VisitStatus } from "./VisitStatus";
import { VisitTasks } from "./VisitTasks";
import { partyWith, situations } from "./situations";
import "./visit.css";

/** Everything about one visit: the way to it, what happened, and its summary. */
export function Visit({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t, format } = useText();
  const kinds: Readonly<Record<string, string>> = t.words.contactKind;
  const kind = kinds[wordsIn(view, "contact_kind")] ?? t.words.documentKind.visit;
  const title = wordsIn(view, "title") || kind;
  const status = wordsIn(view, "visit_status");
  const held = status === "held";
  const at = held ? momentIn(view, "happened_at") : momentIn(view, "planned_at");
  const lead = [kind, at === null ? null : format.moment(at)].filter((words) => words !== null).join(" · ");
  return (
    <>
      <BackToCase view={caseView} />
      <PageTitle windowTitle={caseView.card.shielding === "none" ? title : t.common.shielded} lead={lead}>
        {title}
      </PageTitle>
      <CameFrom caseView={caseView} view={view} />
      <WhoCanRead space={view.space} />
      {view.read_only ? <BodyShort>{t.writing.text.readOnly}</BodyShort> : null}
      <Undecided caseView={caseView} view={view} />
      <VisitStatus view={view} />
      {held ? (
        <>
          <Happened caseView={caseView} view={view} />
          <Next caseView={caseView} view={view} />
          <Summary caseView={caseView} view={view} />
          <Responses view={view} voices={voicesOf(caseView)} />
          <ReadMore header={planningWords(t, view)}>
            <Planning caseView={caseView} view={view} />
          </ReadMore>
        </>
      ) : (
        <>
          {status === "cancelled" ? null : <Intention caseId={view.case} />}
          {status === "planned" ? <Invitation caseView={caseView} view={view} /> : null}
          <Part heading={planningWords(t, view)}>
            <FieldEditor view={view} field="planned_at" />
            <Planning caseView={caseView} view={view} />
          </Part>
        </>
      )}
      <ReadMore header={t.writing.visit.frame}>
        <Frame caseView={caseView} view={view} held={held} />
      </ReadMore>
      <Link href={hrefOf({ at: "history", case: caseView.card.case, document: view.document })}>{t.writing.history}</Link>
    </>
  );
}

function planningWords(t: Catalogue, view: DocumentView): string {
  return wordsIn(view, "contact_kind") === "visit" ? t.writing.visit.planning : t.writing.visit.planningTalk;
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="felles-visit__part">
      <Heading level="2" size="medium">
        {heading}
      </Heading>
      {children}
    </section>
  );
}

function Planning({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const planner = view.author.me ? "" : view.author.name;
  return (
    <div className="felles-fields">
      <SharedTextField view={view} field="purpose" minRows={2} hideReaders quiet />
      <SharedTextField view={view} field="preparation" minRows={3} hideReaders quiet {...(planner === "" ? {} : { label: t.visits.looksAt(planner) })} />
      <Asks caseView={caseView} view={view} />
    </div>
  );
}

/** What was seen and said, each in their own words. The page says once above who reads it all. */
function Happened({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  return (
    <Part heading={t.writing.visit.happened}>
      <SharedTextField view={view} field="saw" minRows={4} hideReaders quiet />
      {situations.map(({ field, role }) => (
        <SharedTextField
          key={field}
          view={view}
          field={field}
          label={t.writing.visit.situationOf(partyWith(caseView, role)?.name || t.words.role[role])}
          minRows={2}
          hideReaders
          quiet
        />
      ))}
      <SharedTextField view={view} field="agree" minRows={2} hideReaders quiet />
      <SharedTextField view={view} field="differ" minRows={2} hideReaders quiet />
    </Part>
  );
}

function Next({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  return (
    <Part heading={t.writing.visit.next}>
      <VisitTasks caseView={caseView} document={view.document} />
      <FieldEditor view={view} field="next_contact" />
    </Part>
  );
}

function Frame({ caseView, view, held }: { readonly caseView: CaseView; readonly view: DocumentView; readonly held: boolean }) {
  const { t } = useText();
  return (
    <div className="felles-fields">
      <FieldEditor view={view} field="title" />
      <FieldEditor view={view} field="contact_kind" />
      {held ? <FieldEditor view={view} field="happened_at" /> : null}
      <FieldEditor view={view} field="place" />
      {held ? <FieldEditor view={view} field="minutes" label={t.contact.minutes} /> : null}
      <PartiesField caseView={caseView} view={view} />
    </div>
  );
}
