import { Loader } from "@navikt/ds-react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { ConfirmOpening } from "./ConfirmOpening";
import { Gone } from "./Gone";
import { ProblemNote } from "./ProblemNote";
import "./shown.css";

interface ShownProps<T> {
  readonly query: Pick<UseQueryResult<T, CoreProblem>, "data" | "error">;
  readonly children: (answer: T) => ReactNode;
}

/** Shows an answer when it is there, and what went wrong when it cannot be had. */
export function Shown<T>({ query, children }: ShownProps<T>) {
  const { t } = useText();
  // Before what was shown last: a case may have become shielded since.
  if (query.error?.fault === "confirm_opening" && query.error.place !== null) return <ConfirmOpening caseId={query.error.place} />;
  // Nor does what is deleted here stay on the screen.
  if (query.error?.code === "not_found") return <Gone />;
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemNote problem={query.error} />;
  return (
    <div className="felles-loading">
      <Loader size="xlarge" title={t.common.loading} />
    </div>
  );
}
