import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { useAtRest } from "../../components/page/useAtRest";
import type { CaseCard } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { CaseLine } from "./CaseLine";
import { SelectionBar } from "./SelectionBar";
import { rowsOf, shown } from "./selection";
import type { Row } from "./selection";
import { useDistances } from "./useDistances";
import { useSelections } from "./useSelections";

/** Cases drawn at once; whoever has more asks for more, or narrows the list. */
const AT_ONCE = 60;
/** With fewer cases than this there is nothing to choose from. */
const FEW = 4;

/** My cases with what waits for me in each: what needs me first, unless I chose otherwise. */
export function CaseList({ cards }: { readonly cards: readonly CaseCard[] }) {
  const { t } = useText();
  const view = t.day.view;
  const needs = useAnswer("case_needs", {});
  const selections = useSelections();
  const [words, setWords] = useState("");
  const [most, setMost] = useState(AT_ONCE);
  const distances = useDistances(cards);
  const rows = useAtRest(useMemo(() => rowsOf(cards, needs.data ?? [], distances), [cards, needs.data, distances]));
  const few = rows.length < FEW;
  const found = few ? shown(rows, { filters: [], sort: "waiting" }, "") : shown(rows, selections.now, words);
  const page = found.slice(0, most);
  const running = page.filter(({ card }) => card.status !== "ended");
  const ended = page.filter(({ card }) => card.status === "ended");
  return (
    <>
      {few ? null : <SelectionBar rows={rows} selections={selections} words={words} onWords={setWords} />}
      {few ? null : (
        <div className="felles-cases__told felles-quiet">
          <BodyShort role="status">{found.length === 0 ? view.none : view.count(found.length, rows.length)}</BodyShort>
          <BodyShort size="small" className="felles-cases__keys">
            {view.keys}
          </BodyShort>
        </div>
      )}
      <div onKeyDown={move}>
        <List rows={running} />
        {ended.length === 0 ? null : (
          <section className="felles-cases__ended">
            <Heading level="2" size="small">
              {t.cases.ended}
            </Heading>
            <List rows={ended} />
          </section>
        )}
      </div>
      {found.length <= most ? null : (
        <Button variant="secondary" data-color="neutral" onClick={() => setMost(most + AT_ONCE)}>
          {view.more(Math.min(AT_ONCE, found.length - most))}
        </Button>
      )}
    </>
  );
}

function List({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="felles-cases">
      {rows.map((row) => (
        <li key={row.card.case}>
          <CaseLine row={row} />
        </li>
      ))}
    </ul>
  );
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The arrows go from case to case, so that hands stay on the keyboard. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".felles-case-line a")];
  const at = links.findIndex((link) => link === document.activeElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  links[step(at, links.length - 1)]?.focus();
}
