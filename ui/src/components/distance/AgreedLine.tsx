import { BodyShort, Button } from "@navikt/ds-react";
import type { AgreedView, DistanceView, DocumentId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import { useNow } from "../time/useNow";
import { sentenceOf } from "./sentence";
import "./distance.css";

const DAY_MS = 86_400_000;

interface AgreedLineProps {
  readonly distance: DistanceView;
  readonly agreed: AgreedView;
  /** The case document, which holds what was agreed. */
  readonly document: DocumentId;
}

/** A sentence that was answered: what was agreed, until when, and the way to take it back. */
export function AgreedLine({ distance, agreed, document }: AgreedLineProps) {
  const { t, format } = useText();
  const now = useNow();
  const set = useCommand("field_set");
  const yesterday = isoDayOf(new Date(now - DAY_MS));
  const name = agreed.by === null ? "" : agreed.by.name || t.words.role[agreed.by.role];
  const stop = () => set.mutate({ document, part: agreed.part, field: "until", value: { date: yesterday } });
  return (
    <li className="felles-distance">
      <div className="felles-distance__words">
        <BodyShort>{t.distance.agreed(agreed.reason, name, format.isoDay(agreed.until))}</BodyShort>
        <BodyShort size="small" className="felles-quiet">
          {sentenceOf(t, format, distance)}
        </BodyShort>
      </div>
      <div className="felles-distance__ways">
        <Button variant="tertiary" size="small" data-color="neutral" loading={set.isPending} onClick={stop}>
          {t.distance.stop}
        </Button>
      </div>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </li>
  );
}
