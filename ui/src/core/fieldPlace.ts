import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { call } from "./door";
import type { Answer } from "./door";
import type { CoreProblem } from "./problem";

/** Where field mode was left, as it stands when somebody comes to where this is asked: each asks for itself, and it is kept for nobody else. */
export function useFieldPlace(asks: string, enabled = true): UseQueryResult<Answer<"field_place">, CoreProblem> {
  return useQuery<Answer<"field_place">, CoreProblem>({ queryKey: ["field_place", asks], queryFn: () => call("field_place", {}), enabled, gcTime: 0 });
}
