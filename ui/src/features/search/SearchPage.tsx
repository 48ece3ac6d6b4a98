import { BodyLong, BodyShort, Heading, Link, Search } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { kindInWords, placeOf } from "../../components/marks/kindWords";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOfSpot } from "../../components/route/spot";
import { go, hasMoved, hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { SearchHit } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import "./search.css";

const PAUSE_MS = 120;
const MOST_CHARACTERS = 200;
const MOST_HITS = 50;

/** Search while writing, in everything on this device. */
export function SearchPage({ query }: { readonly query: string }) {
  const { t } = useText();
  const [words, setWords] = useState(query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const pause = setTimeout(() => go({ at: "search", query: words.trim() }, { replace: true }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [words]);
  const found = useAnswer("search", { query, limit: MOST_HITS }, { enabled: query !== "", keepPrevious: true, late: true });
  const cases = useAnswer("case_list", {});
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (words !== "") setWords("");
    else if (hasMoved()) history.back();
    else go({ at: "cases" });
  };
  return (
    <Page>
      <PageTitle takesFocus={false}>{t.search.heading}</PageTitle>
      <div role="search" onKeyDownCapture={leave}>
        <Search
          ref={field}
          data-search-field
          label={t.search.label}
          hideLabel={false}
          variant="simple"
          maxLength={MOST_CHARACTERS}
          value={words}
          onChange={setWords}
          onClear={() => setWords("")}
          autoComplete="off"
        />
      </div>
      {found.error === null ? null : <ProblemNote problem={found.error} />}
      {(cases.data ?? []).some((card) => card.shielding !== "none") ? <BodyShort className="felles-quiet">{t.shielding.notSearched}</BodyShort> : null}
      {query === "" ? (
        <BodyLong className="felles-quiet">
          {t.search.emptyLead} <span className="felles-search__keys">{t.search.keys}</span>
        </BodyLong>
      ) : (
        <Hits hits={found.data} />
      )}
    </Page>
  );
}

function Hits({ hits }: { readonly hits: readonly SearchHit[] | undefined }) {
  const { t } = useText();
  const count = hits?.length ?? 0;
  return (
    <section className="felles-search" aria-label={t.search.heading}>
      <BodyShort role="status" className="felles-quiet">
        {hits === undefined ? null : count === MOST_HITS ? t.search.many(count) : t.search.hits(count)}
      </BodyShort>
      {hits !== undefined && count === 0 ? <BodyLong>{t.search.noneLead}</BodyLong> : null}
      <ol className="felles-search__hits">
        {(hits ?? []).map((hit) => (
          <Hit key={`${hit.document}/${hit.part ?? ""}`} hit={hit} />
        ))}
      </ol>
    </section>
  );
}

/** The page, and in it the very text that the words stand in. */
function placeOfHit(hit: SearchHit): string {
  const words = hit.snippet.find((piece) => piece.hit)?.text ?? "";
  const spot = { part: hit.part, field: hit.field, words };
  if (hit.note_kind === "inbox") return hrefOf({ at: "inbox" });
  const route = hit.field === "task_text" ? ({ at: "case", case: hit.case, section: "responsibility" } as const) : placeOf(hit);
  return hit.part === null && hit.field === null ? hrefOf(route) : hrefOfSpot(route, spot);
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t, format } = useText();
  const text = hit.field === null ? null : t.words.textField[hit.field];
  const kind = hit.field === "task_text" ? t.words.textField.task_text : kindInWords(t, hit);
  const inbox = hit.note_kind === "inbox";
  const where = [inbox ? null : kind, inbox || hit.field === "task_text" || hit.field === "body" ? null : text, inbox ? t.day.inbox.heading : hit.case_title || t.common.shielded];
  return (
    <li className="felles-search__hit">
      <span className="felles-search__where">
        {[...where, format.day(hit.happened_at)].filter((words) => words !== null).join(" · ")}
      </span>
      <Heading level="2" size="xsmall">
        <Link href={placeOfHit(hit)}>{hit.title === "" ? kind : hit.title}</Link>
      </Heading>
      <BodyLong className="felles-search__snippet">
        {hit.snippet.map((piece, index) =>
          piece.hit ? <mark key={`${index}-${piece.text}`}>{piece.text}</mark> : <span key={`${index}-${piece.text}`}>{piece.text}</span>,
        )}
      </BodyLong>
    </li>
  );
}
