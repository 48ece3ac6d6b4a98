import { NotePencilIcon, PhoneIcon, PlusIcon } from "@navikt/aksel-icons";
import { Button, Heading, Switch } from "@navikt/ds-react";
import { useState } from "react";
import { NewContact } from "../../components/contact/NewContact";
import { NewVisit } from "../../components/contact/NewVisit";
import { useAtRest } from "../../components/page/useAtRest";
import { Empty } from "../../components/state/Empty";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useNow } from "../../components/time/useNow";
import type { CaseView, TimelineEntry } from "../../core/contract";
import { useTimeline } from "../../core/timeline";
import { useText } from "../../text/useText";
import { Entry } from "./Entry";
import { groupByMonth } from "./months";
import { NewNote } from "./NewNote";
import "./timeline.css";

/** What happened in a case, by when it happened, newest first. */
export function Timeline({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const [making, setMaking] = useState<"note" | "visit" | "contact" | null>(null);
  const [said, setSaid] = useState("");
  const [archived, setArchived] = useState(false);
  const timeline = useTimeline(view.card.case, archived);
  const first = timeline.data === undefined;
  const entries = useAtRest(timeline.data, `${archived} ${first} ${timeline.isFetchingNextPage}`);
  return (
    <>
      <div className="felles-timeline__actions">
        <Button icon={<NotePencilIcon aria-hidden />} onClick={() => setMaking("note")}>
          {t.case.writeNote}
        </Button>
        <Button variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setMaking("visit")}>
          {t.case.newVisit}
        </Button>
        <Button variant="secondary" icon={<PhoneIcon aria-hidden />} onClick={() => setMaking("contact")}>
          {t.contact.add}
        </Button>
        <span role="status" className="felles-quiet">
          {said}
        </span>
      </div>
      {timeline.error === null ? null : <ProblemNote problem={timeline.error} />}
      {entries === undefined ? null : <Months view={view} entries={entries} />}
      {timeline.hasNextPage ? (
        <Button
          variant="secondary"
          data-color="neutral"
          className="felles-timeline__older"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t.timeline.older}
        </Button>
      ) : null}
      <Switch className="felles-timeline__archived" checked={archived} onChange={(event) => setArchived(event.target.checked)}>
        {t.timeline.showArchived}
      </Switch>
      <NewNote view={view} open={making === "note"} onClose={() => setMaking(null)} />
      <NewVisit view={view} open={making === "visit"} onClose={() => setMaking(null)} />
      <NewContact
        view={view}
        open={making === "contact"}
        onClose={() => setMaking(null)}
        onDone={(words) => {
          setMaking(null);
          setSaid(words);
        }}
      />
    </>
  );
}

function Months({ view, entries }: { readonly view: CaseView; readonly entries: readonly TimelineEntry[] }) {
  const { t, format } = useText();
  const now = useNow();
  if (entries.length === 0) return <Empty heading={t.timeline.emptyHeading} lead={t.timeline.emptyLead} />;
  return (
    <div className="felles-timeline">
      {groupByMonth(entries, now).map((group) => (
        <section key={group.key} className="felles-timeline__month">
          <Heading level="2" size="xsmall" className="felles-timeline__heading">
            {group.at === null ? t.timeline.planned : format.month(group.at)}
          </Heading>
          <ol className="felles-timeline__entries">
            {group.entries.map((entry) => (
              <Entry key={entry.document} caseId={view.card.case} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
