import { useLayoutEffect, useMemo, useState } from "react";
import type { CaseCard, DistanceView } from "../../core/contract";
import { useAnswers } from "../../core/query";

/** Cases in one question. The core reckons case by case, some 20 ms for these; what else is asked for comes in between. At most its own limit. */
const AT_ONCE = 50;

/**
 * The sentences of distance of all these cases. Before all are there, those that were there last: the list is put in order once. The page
 * waits for one question, and not for a thousand cases.
 */
export function useDistances(cards: readonly CaseCard[]): readonly DistanceView[] {
  const questions = useMemo(() => questionsFor(cards), [cards]);
  const answers = useAnswers("distance_among", questions, { late: questions.length > 1 });
  const [told, setTold] = useState<readonly DistanceView[]>(() => answers?.flat() ?? []);
  useLayoutEffect(() => {
    if (answers !== null) setTold(answers.flat());
  }, [answers]);
  return told;
}

/** Few cases at a time, in an order that stays when the list's does not: a change in one case makes one answer old. An ended case tells of no distance. */
function questionsFor(cards: readonly CaseCard[]): readonly { readonly cases: CaseCard["case"][] }[] {
  const cases = cards.filter(({ status }) => status !== "ended").map((card) => card.case).sort();
  const questions = [];
  for (let from = 0; from < cases.length; from += AT_ONCE) questions.push({ cases: cases.slice(from, from + AT_ONCE) });
  return questions;
}
