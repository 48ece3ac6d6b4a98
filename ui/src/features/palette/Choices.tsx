import { BodyShort } from "@navikt/ds-react";
import { useEffect, useRef } from "react";
import { useText } from "../../text/useText";
import type { Entry } from "./entries";

interface ChoicesProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly active: Entry | undefined;
  readonly onChoose: (entry: Entry) => void;
}

/** What can be chosen, in its groups. The box keeps the focus; the list says which choice is meant. */
export function Choices({ id, entries, active, onChoose }: ChoicesProps) {
  const { t } = useText();
  const words = t.day.palette;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const groups = (["cases", "actions"] as const).map((group) => ({ group, of: entries.filter((entry) => entry.group === group) }));
  return (
    <div ref={list} id={id} role="listbox" aria-label={words.heading} className="felles-palette__list">
      {entries.length === 0 ? <BodyShort className="felles-palette__none">{words.none}</BodyShort> : null}
      {groups.map(({ group, of }) =>
        of.length === 0 ? null : (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className="felles-palette__group">
              {words[group]}
            </div>
            {of.map((entry) => (
              <div
                key={entry.id}
                id={`${id}-${entry.id}`}
                role="option"
                aria-selected={entry === active}
                className="felles-palette__choice"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <entry.Icon aria-hidden className="felles-palette__icon" />
                <span className="felles-palette__words">
                  <span>{entry.label}</span>
                  {entry.detail === "" ? null : <span className="felles-quiet"> {entry.detail}</span>}
                </span>
              </div>
            ))}
          </div>
        ),
      )}
    </div>
  );
}
