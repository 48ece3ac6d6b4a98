import { QueryClient, keepPreviousData, useMutation, useQueries, useQuery } from "@tanstack/react-query";
import type { Query, UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import type { Notice } from "./contract";
import { noteDone } from "./done";
import { call, listen } from "./door";
import type { Answer, Input, Name } from "./door";
import type { CoreProblem } from "./problem";
import { makesOld, topicKey, topicsOf } from "./topics";

/** Notices that come within this many milliseconds are answered by one round of asking. */
const GATHER_MS = 40;

/** The cache of answers. The core is on this device: being without a network never pauses a question. */
export function newQueryClient(): QueryClient {
  const always = { networkMode: "always", retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: always,
    },
  });
}

/** Asks, and asks again whenever a notice makes the answer old. */
export function useAnswer<N extends Name>(
  name: N,
  input: Input<N>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Answer<N>, CoreProblem> {
  return useQuery<Answer<N>, CoreProblem>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    meta: { topics: topicsOf(name, input) },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks one question several times, each answer kept and asked for anew by itself. Nothing while one is awaited for the first time. */
export function useAnswers<N extends Name>(name: N, inputs: readonly Input<N>[]): readonly Answer<N>[] | null {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: () => call(name, input),
      meta: { topics: topicsOf(name, input) },
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
