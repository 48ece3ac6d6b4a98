import { useInfiniteQuery } from "@tanstack/react-query";
import type { CaseId, TimelineCursor, TimelineEntry } from "./contract";
import { call } from "./door";
import type { CoreProblem } from "./problem";
import { topicsOf } from "./topics";

const PAGE = 40;

/** A case's timeline, page by page. */
export function useTimeline(caseId: CaseId, archived: boolean) {
  const ask = (before: TimelineCursor | null) => ({ case: caseId, before, limit: PAGE, archived });
  return useInfiniteQuery<TimelineEntry[], CoreProblem, readonly TimelineEntry[], readonly unknown[], TimelineCursor | null>({
    queryKey: ["timeline", caseId, archived],
    queryFn: ({ pageParam }) => call("timeline", ask(pageParam)),
    initialPageParam: null,
    getNextPageParam: (page) => {
      const last = page.at(-1);
      return page.length < PAGE || last === undefined ? null : { happened_at: last.happened_at, document: last.document };
    },
    select: (answer) => answer.pages.flat(),
    meta: { topics: topicsOf("timeline", ask(null)) },
  });
}
