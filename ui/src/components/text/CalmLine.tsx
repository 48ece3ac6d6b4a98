import { EyeIcon } from "@navikt/aksel-icons";
import { Button, ReadMore } from "@navikt/ds-react";
import { useState } from "react";
import type { CalmWords, SpaceKind } from "../../core/contract";
import { useText } from "../../text/useText";
import { useCalm } from "./useCalm";
import "./calm.css";

interface CalmLineProps {
  readonly text: string;
  /** The circle that reads or would read it. */
  readonly space: SpaceKind;
  /** Who they are, where names say more than the circle does. */
  readonly names: string | null;
}

/** One calm line when a text tells something that is the person's own to tell. Never stops anybody. */
export function CalmLine({ text, space, names }: CalmLineProps) {
  const calm = useCalm(text);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const { t, format } = useText();
  const topics = (calm?.topics ?? []).filter((topic) => !closed.includes(topic));
  return (
    <div role="status">
      {calm === null || topics.length === 0 ? null : (
        <div className="felles-calm">
          <EyeIcon aria-hidden className="felles-calm__icon" />
          <div className="felles-calm__words">
            <p>
              {t.circles.calm.line(format.list(topics.map((topic) => t.circles.calm.topic[topic])))}{" "}
              {space === "shared" || names === null ? t.circles.calm.allThree : t.circles.calm.forNames(names)}
            </p>
            <ReadMore header={t.circles.calm.words} size="small">
              <CalmText calm={calm} />
              <p className="felles-quiet">{t.circles.calm.explained}</p>
            </ReadMore>
          </div>
          <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={() => setClosed([...closed, ...topics])}>
            {t.circles.calm.close}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A text with the words marked that deserve a second look. */
export function CalmText({ calm }: { readonly calm: CalmWords }) {
  return (
    <p className="felles-text__words">
      {calm.pieces.map((piece, index) =>
        piece.topic === null ? <span key={`${index}-${piece.text}`}>{piece.text}</span> : <mark key={`${index}-${piece.text}`}>{piece.text}</mark>,
      )}
    </p>
  );
}
