import type { Answer, Input, Name } from "../../core/door";
import type { CoreProblem } from "../../core/problem";
import { useAnswer } from "../../core/query";
import { useAtRest } from "./useAtRest";

/** For lists that others change too: what they add or take away takes its place at rest, what one does oneself at once. */
export function useAnswerAtRest<N extends Name>(name: N, input: Input<N>, options: { readonly enabled?: boolean } = {}): {
  readonly data: Answer<N> | undefined;
  readonly error: CoreProblem | null;
} {
  const { data, error } = useAnswer(name, input, options);
  const first = data === undefined;
  return { data: useAtRest(data, `${JSON.stringify(input)}${first ? " awaited" : ""}`), error };
}
