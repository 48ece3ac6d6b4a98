import { MutationCache, QueryClient, keepPreviousData, useMutation, useQueries, useQuery } from "@tanstack/react-query";
import type { Query, UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import type { Notice } from "./contract";
import { noteDone } from "./done";
import { call, listen } from "./door";
import type { Answer, Input, Name } from "./door";
import type { CoreProblem } from "./problem";
import { makesOld, topicKey, topicsOf } from "./topics";

/** Notices that come within this many milliseconds are answered by one round of asking. */
const GATHER_MS = 40;

/** What follows a deed within this many milliseconds comes of it. */
const FOLLOWS_MS = 1000;

let deeds = 0;
let ended = Number.NEGATIVE_INFINITY;
const ownDeeds = () =>
  new MutationCache({
    onMutate: () => {
      deeds += 1;
    },
    onSettled: () => {
      deeds -= 1;
      ended = performance.now();
    },
  });

/** Whether its person is doing something by a command, or has just done it. */
export function doesSomething(): boolean {
  return deeds > 0 || performance.now() - ended < FOLLOWS_MS;
}

/** The cache of answers. The core is on this device: being without a network never pauses a question. */
export function newQueryClient(): QueryClient {
  const always = { networkMode: "always", retry: false } as const;
  return new QueryClient({
    mutationCache: ownDeeds(),
    defaultOptions: {
      queries: { ...always, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: always,
    },
  });
}

interface AnswerOptions {
  readonly enabled?: boolean;
  readonly keepPrevious?: boolean;
  /** The page is shown without it: whoever asks keeps room for the answer, or takes it in at rest. */
  readonly late?: boolean;
  /** False where the answer is forgotten as soon as nobody shows it. */
  readonly kept?: boolean;
}

/** Asks, and asks again whenever a notice makes the answer old. */
export function useAnswer<N extends Name>(
  name: N,
  input: Input<N>,
  options: AnswerOptions = {},
): UseQueryResult<Answer<N>, CoreProblem> {
  return useQuery<Answer<N>, CoreProblem>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    meta: { topics: topicsOf(name, input), late: options.late === true },
    enabled: options.enabled ?? true,
    ...(options.kept === false ? { gcTime: 0 } : {}),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Whether something that is shown now waits for the first answer since a moment. Answers that may be late are not waited for. */
export function awaitsAnswers(client: QueryClient, since: number): boolean {
  return client.getQueryCache().getAll().some((query) => {
    const { fetchStatus, dataUpdatedAt, errorUpdatedAt } = query.state;
    const asked = query.getObserversCount() > 0 && fetchStatus !== "idle" && query.meta?.["late"] !== true;
    return asked && Math.max(dataUpdatedAt, errorUpdatedAt) < since;
  });
}

/** Asks one question several times, each answer kept and asked for anew by itself. Nothing while one is awaited for the first time. */
export function useAnswers<N extends Name>(name: N, inputs: readonly Input<N>[], { late = false } = {}): readonly Answer<N>[] | null {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: () => call(name, input),
      meta: { topics: topicsOf(name, input), late },
    })),
    combine: allGiven,
  });
}

function allGiven<A>(results: readonly UseQueryResult<A>[]): readonly A[] | null {
  if (results.some(({ isPending }) => isPending)) return null;
  return results.map(({ data }) => data).filter((data) => data !== undefined);
}

/** Does something; what it changes comes back as a notice. */
export function useCommand<N extends Name>(name: N): UseMutationResult<Answer<N>, CoreProblem, Input<N>> {
  return useMutation<Answer<N>, CoreProblem, Input<N>>({
    mutationFn: async (input) => {
      const answer = await call(name, input);
      noteDone(name, input, answer);
      return answer;
    },
  });
}

function topicsIn(query: Query): readonly string[] {
  const topics = query.meta?.["topics"];
  return Array.isArray(topics) ? topics : [];
}

/** Keeps a cache true to the core until stopped; `rang` is called with what is to be said outside of the page. */
export function followNotices(client: QueryClient, rang: (words: string) => void): () => void {
  const said = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    waiting = null;
    const now = new Set(said);
    said.clear();
    void client.invalidateQueries({ predicate: (query) => makesOld(now, topicsIn(query)) });
  };
  const gather = (words: Iterable<string>) => {
    for (const word of words) said.add(word);
    waiting ??= setTimeout(tell, GATHER_MS);
  };
  const stop = listen(
    (notice: Notice) => {
      gather(notice.topics.map(topicKey));
      if (notice.bell !== null) rang(notice.bell);
    },
    () => gather(["profile"]),
  );
  return () => {
    if (waiting !== null) clearTimeout(waiting);
    stop();
  };
}
