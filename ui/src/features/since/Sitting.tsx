import { Heading } from "@navikt/ds-react";
import { namesOf } from "../../components/marks/names";
import { useNow } from "../../components/time/useNow";
import type { SinceEntry } from "../../core/contract";
import { useText } from "../../text/useText";
import { SinceItem } from "./SinceItem";
import type { SinceSitting } from "./sittings";

interface SittingProps {
  readonly sitting: SinceSitting;
  readonly onSeen: (entry: SinceEntry) => void;
}

/** What the same people did in one go. */
export function Sitting({ sitting, onSeen }: SittingProps) {
  const { t, format } = useText();
  const now = useNow();
  return (
    <>
      <Heading level="3" size="xsmall" className="felles-quiet">
        {t.since.by(namesOf(t, format, sitting.authors), format.ago(Math.min(sitting.at, now), now))}
      </Heading>
      <ul className="felles-since__list">
        {sitting.entries.map((entry) => (
          <SinceItem key={entry.document} entry={entry} onSeen={() => onSeen(entry)} />
        ))}
      </ul>
    </>
  );
}
