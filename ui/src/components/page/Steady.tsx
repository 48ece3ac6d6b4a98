import { Loader } from "@navikt/ds-react";
import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer, useRef, useState } from "react";
import type { ReactNode } from "react";
import { awaitsAnswers } from "../../core/query";
import { useText } from "../../text/useText";
import { SeenContext } from "./SeenContext";
import "../state/shown.css";
import "./steady.css";

/** A page is shown as far as it has come after this time, in milliseconds: one answer that never comes must not take all of it. */
const LONGEST_MS = 10_000;

interface SteadyProps {
  /** What is shown, by name: another one is awaited anew. */
  readonly of: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One coming to what is shown. */
interface Visit {
  readonly of: string;
  readonly since: number;
  readonly whole: boolean;
}

/**
 * Lays out what it holds, and lets it be seen and pressed once all its questions are answered: nothing moves under a finger because an
 * answer came late. What is asked after that hides nothing again. The focus is free to move in it from the beginning.
 */
export function Steady({ of, className, children }: SteadyProps) {
  const { t } = useText();
  const client = useQueryClient();
  const [visit, setVisit] = useState<Visit>(() => ({ of, since: Date.now(), whole: false }));
  const quiet = useRef<Visit | null>(null);
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  if (visit.of !== of) setVisit({ of, since: Date.now(), whole: false });
  const { since, whole } = visit;
  useEffect(() => {
    if (whole) return undefined;
    const show = () => setVisit({ of, since, whole: true });
    const end = setTimeout(show, LONGEST_MS);
    // In the same turn as those who asked: what they show then may ask in its turn.
    const stop = client.getQueryCache().subscribe(() => notifyManager.schedule(look));
    return () => {
      clearTimeout(end);
      stop();
    };
  }, [client, of, since, whole]);
  // The effects of what it holds came first: who asks has asked, but for those who have just learned by an effect what to show.
  useEffect(() => {
    if (whole || awaitsAnswers(client, since)) quiet.current = null;
    else if (quiet.current === visit) setVisit({ of, since, whole: true });
    else {
      quiet.current = visit;
      look();
    }
  });
  return (
    <div className={className === undefined ? "felles-steady" : `felles-steady ${className}`} {...(whole ? {} : { "aria-busy": true })}>
      {whole ? null : (
        <div className="felles-loading felles-steady__sign">
          <Loader size="xlarge" title={t.common.loading} />
        </div>
      )}
      <SeenContext value={whole}>{children}</SeenContext>
    </div>
  );
}
