import { BodyLong, ReadMore } from "@navikt/ds-react";
import type { ReactNode } from "react";
import type { ThingView } from "../../core/contract";

interface NowAndEarlierProps {
  readonly things: readonly ThingView[];
  readonly isNow: (thing: ThingView) => boolean;
  readonly emptyLead: string;
  /** What the others are called, which one opens to see. */
  readonly earlier: string;
  readonly line: (thing: ThingView) => ReactNode;
}

/** What counts now, and behind a press what did before. */
export function NowAndEarlier({ things, isNow, emptyLead, earlier, line }: NowAndEarlierProps) {
  const before = things.filter((thing) => !isNow(thing));
  if (things.length === 0) return <BodyLong className="felles-quiet">{emptyLead}</BodyLong>;
  return (
    <>
      <ul className="felles-responsibility__list">{things.filter(isNow).map(line)}</ul>
      {before.length === 0 ? null : (
        <ReadMore header={earlier}>
          <ul className="felles-responsibility__list">{before.map(line)}</ul>
        </ReadMore>
      )}
    </>
  );
}
