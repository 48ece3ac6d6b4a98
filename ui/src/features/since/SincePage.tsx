import { Button, Heading } from "@navikt/ds-react";
import { useMutation } from "@tanstack/react-query";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { Empty } from "../../components/state/Empty";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import type { SinceEntry } from "../../core/contract";
import { call } from "../../core/door";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { FirstMeeting } from "./FirstMeeting";
import { Sitting } from "./Sitting";
import { VeiledNews } from "./VeiledNews";
import { sittingsIn } from "./sittings";
import "./since.css";

/** One case with what is new in it. */
interface CaseGroup {
  readonly case: string;
  readonly title: string;
  readonly entries: SinceEntry[];
}

function byCase(entries: readonly SinceEntry[]): readonly CaseGroup[] {
  const groups = new Map<string, CaseGroup>();
  for (const entry of entries) {
    const group = groups.get(entry.case) ?? { case: entry.case, title: entry.case_title, entries: [] };
    group.entries.push(entry);
    groups.set(entry.case, group);
  }
  return [...groups.values()];
}

/** What the others did since I last looked, with the words themselves. Nothing here agrees to anything. */
export function SincePage() {
  const { t } = useText();
  const since = useAnswerAtRest("since_last", {});
  const mark = useMutation<unknown, CoreProblem, readonly SinceEntry[]>({
    mutationFn: (entries) => Promise.all(entries.map(({ document, heads }) => call("seen_mark", { document, heads }))),
  });
  // What is new in a shielded case is seen in the case.
  const open = (since.data ?? []).filter((entry) => entry.case_title !== "");
  const all = (
    <Button variant="secondary" loading={mark.isPending} onClick={() => mark.mutate(open)}>
      {t.since.seenAll}
    </Button>
  );
  return (
    <Page>
      <PageTitle lead={t.since.lead} {...(open.length > 1 ? { actions: all } : {})}>
        {t.since.heading}
      </PageTitle>
      {mark.error === null ? null : <ProblemNote problem={mark.error} />}
      <Shown query={since}>
        {(list) =>
          list.length === 0 ? (
            <Empty heading={t.since.emptyHeading} lead={t.since.emptyLead} />
          ) : (
            byCase(list).map((group) => (
              <section key={group.case} className="felles-since">
                <Heading level="2" size="small">
                  {group.title === "" ? t.common.shielded : group.title}
                </Heading>
                {group.title === "" ? (
                  <ul className="felles-since__list">
                    <VeiledNews caseId={group.case} />
                  </ul>
                ) : (
                  <News entries={group.entries} caseId={group.case} onSeen={(entries) => mark.mutate(entries)} />
                )}
              </section>
            ))
          )
        }
      </Shown>
    </Page>
  );
}

interface NewsProps {
  readonly caseId: string;
  readonly entries: readonly SinceEntry[];
  readonly onSeen: (entries: readonly SinceEntry[]) => void;
}

/** What is new in one case, after what stood there before I came. */
function News({ caseId, entries, onSeen }: NewsProps) {
  const before = entries.filter((entry) => entry.before_me);
  return (
    <>
      {before.length === 0 ? null : <FirstMeeting caseId={caseId} count={before.length} onSeen={() => onSeen(before)} />}
      {sittingsIn(entries.filter((entry) => !entry.before_me)).map((sitting) => (
        <Sitting key={sitting.entries[0]?.document} sitting={sitting} onSeen={(entry) => onSeen([entry])} />
      ))}
    </>
  );
}
