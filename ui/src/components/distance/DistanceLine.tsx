import { BodyShort, Button, Link } from "@navikt/ds-react";
import { useState } from "react";
import type { DistanceView } from "../../core/contract";
import { useText } from "../../text/useText";
import { placeOf } from "../marks/kindWords";
import type { Route } from "../route/routes";
import { hrefOf } from "../route/useRoute";
import { AgreeDialog } from "./AgreeDialog";
import { sentenceOf } from "./sentence";
import "./distance.css";

/** Where one does something about a sentence. */
function placeBehind(distance: DistanceView): Route | null {
  const { document, document_kind: kind } = distance;
  if (distance.part !== null) return { at: "case", case: distance.case, section: "tasks" };
  return document === null || kind === null ? null : placeOf({ case: distance.case, document, kind });
}

/** One sentence of distance, what it is about, and the answer "we have agreed this". */
export function DistanceLine({ distance }: { readonly distance: DistanceView }) {
  const { t, format } = useText();
  const [answering, setAnswering] = useState(false);
  const sentence = sentenceOf(t, format, distance);
  const behind = placeBehind(distance);
  return (
    <li className="felles-distance">
      <BodyShort className="felles-distance__words">
        {sentence}
        {distance.planned_on === null ? null : ` ${t.distance.planned(format.isoDay(distance.planned_on))}`}
      </BodyShort>
      <div className="felles-distance__ways">
        {behind === null ? null : <Link href={hrefOf(behind)}>{t.distance.open}</Link>}
        <Button variant="tertiary" size="small" data-color="neutral" aria-label={t.distance.agreeOf(sentence)} onClick={() => setAnswering(true)}>
          {t.distance.agree}
        </Button>
      </div>
      <AgreeDialog open={answering} distance={distance} sentence={sentence} onClose={() => setAnswering(false)} />
    </li>
  );
}
