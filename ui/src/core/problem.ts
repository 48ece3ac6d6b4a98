import type { FaultKind, Problem, ProblemCode } from "./contract";

/** A command that was not carried out; the sentences for it stand in the catalogue. */
export class CoreProblem extends Error {
  readonly code: ProblemCode;
  readonly fault: FaultKind | null;
  readonly place: string | null;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = "CoreProblem";
    this.code = problem.code;
    this.fault = problem.fault ?? null;
    this.place = problem.place ?? null;
  }
}

/** Whatever came back instead of an answer, as a problem that has a sentence. */
export function asProblem(thrown: unknown): CoreProblem {
  if (thrown instanceof CoreProblem) return thrown;
  return new CoreProblem(isProblem(thrown) ? thrown : { code: "internal" });
}

function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string";
}
