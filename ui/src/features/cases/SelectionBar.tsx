import { XMarkIcon } from "@navikt/aksel-icons";
import { Button, Chips, Search, Select } from "@navikt/ds-react";
import { useId } from "react";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { countOf, filters, sorts } from "./selection";
import type { Row, Selection } from "./selection";
import type { useSelections } from "./useSelections";

interface SelectionBarProps {
  readonly rows: readonly Row[];
  readonly selections: ReturnType<typeof useSelections>;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** What a kept selection is called: what it shows, and its order where that is another than the usual. */
function nameOf(t: Catalogue, { filters: chosen, sort }: Selection): string {
  const shown = chosen.map((filter) => t.day.view.filters[filter]).join(", ");
  return sort === "waiting" ? shown : `${shown} – ${t.day.view.sorts[sort].toLowerCase()}`;
}

/** Narrows and orders the list of cases; a selection that is used often can be kept. */
export function SelectionBar({ rows, selections, words, onWords }: SelectionBarProps) {
  const { t } = useText();
  const view = t.day.view;
  const chosen = useId();
  const { now, kept, choose, mayKeep, keep, drop } = selections;
  const toggle = (filter: (typeof filters)[number]) =>
    choose({ ...now, filters: now.filters.includes(filter) ? now.filters.filter((known) => known !== filter) : [...now.filters, filter] });
  return (
    <section className="felles-selection" aria-label={view.heading}>
      <div className="felles-selection__row">
        <div role="search" className="felles-selection__find">
          <Search label={view.find} hideLabel={false} variant="simple" autoComplete="off" value={words} onChange={onWords} onClear={() => onWords("")} />
        </div>
        <Select label={view.sort} value={now.sort} onChange={(event) => choose({ ...now, sort: sorts.find((known) => known === event.target.value) ?? "waiting" })}>
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t.day.view.sorts[sort]}
            </option>
          ))}
        </Select>
      </div>
      <div className="felles-selection__row" role="group" aria-labelledby={chosen}>
        <span id={chosen} className="felles-hidden">
          {view.heading}
        </span>
        <Chips>
          <Chips.Toggle data-color="neutral" checkmark={false} selected={now.filters.length === 0} onClick={() => choose({ ...now, filters: [] })}>
            {view.all}
          </Chips.Toggle>
          {filters.map((filter) => (
            <Chips.Toggle key={filter} data-color="neutral" checkmark={false} selected={now.filters.includes(filter)} onClick={() => toggle(filter)}>
              {`${t.day.view.filters[filter]} (${countOf(filter, rows)})`}
            </Chips.Toggle>
          ))}
        </Chips>
        {mayKeep ? (
          <Button size="small" variant="tertiary" data-color="neutral" onClick={keep}>
            {view.save}
          </Button>
        ) : null}
      </div>
      {kept.length === 0 ? null : (
        <div className="felles-selection__row">
          <span className="felles-quiet">{view.saved}</span>
          {kept.map((one) => (
            <span key={nameOf(t, one)} className="felles-selection__kept">
              <Button size="small" variant="secondary" data-color="neutral" onClick={() => choose(one)}>
                {nameOf(t, one)}
              </Button>
              <Button
                size="small"
                variant="tertiary"
                data-color="neutral"
                icon={<XMarkIcon title={view.remove(nameOf(t, one))} />}
                onClick={() => drop(one)}
              />
            </span>
          ))}
        </div>
      )}
    </section>
  );
}
