import type { CoreProblem } from "../../core/problem";
import type { Catalogue } from "../../text/nb";

/** What went wrong, in a sentence that says what to do, with the place when one is known. */
export function sentenceFor(t: Catalogue, problem: CoreProblem): string {
  if (problem.fault !== null) return t.fault[problem.fault](problem.place ?? "–");
  // What is not here has a number and no name, which helps nobody.
  return problem.place === null || problem.code === "not_found" ? t.problem[problem.code] : `${t.problem[problem.code]} ${t.problemPlace(problem.place)}`;
}
