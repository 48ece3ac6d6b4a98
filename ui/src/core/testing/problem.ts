import type { FaultKind, ProblemCode } from "../contract";

/** A refusal, as it crosses the door. */
export function problem(code: ProblemCode, fault?: FaultKind, place?: string): object {
  return { code, ...(fault === undefined ? {} : { fault }), ...(place === undefined ? {} : { place }) };
}
