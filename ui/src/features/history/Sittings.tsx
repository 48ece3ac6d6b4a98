import { Heading } from "@navikt/ds-react";
import { useId } from "react";
import { nameOf } from "../../components/marks/names";
import type { Sitting } from "../../core/contract";
import { useText } from "../../text/useText";
import { keyOf } from "./keyOf";

interface SittingsProps {
  readonly sittings: readonly Sitting[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Each time that somebody wrote, newest first; one is chosen. */
export function Sittings({ sittings, chosen, onChoose }: SittingsProps) {
  const { t, format } = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className="felles-sittings">
      <Heading level="2" size="small" id={id}>
        {t.writing.past.sittings}
      </Heading>
      <ul className="felles-sittings__list">
        {sittings.map((sitting) => (
          <li key={keyOf(sitting)}>
            <button type="button" className="felles-sittings__one" aria-pressed={keyOf(sitting) === chosen} onClick={() => onChoose(keyOf(sitting))}>
              <span className="felles-sittings__who">{sitting.author.me ? t.writing.you : nameOf(t, sitting.author)}</span>
              <span>{t.writing.past.between(format.shortDay(sitting.from_at), format.time(sitting.from_at), format.time(sitting.to_at))}</span>
              <span className="felles-quiet">{t.writing.past.changes(sitting.changes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
