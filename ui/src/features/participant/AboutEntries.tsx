import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import { factsOf } from "../../components/marks/facts";
import type { Reading } from "../../components/marks/facts";
import type { AboutEntry, PartView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";
import { factsOfEntry, partsByKind } from "./entryFacts";
import { headingOf, lineOf, partsHeading, titlesOf } from "./entryWords";

interface AboutEntriesProps {
  readonly entries: readonly AboutEntry[];
  readonly parties: readonly Pick<PartyView, "party" | "name">[];
}

/** Everything that was written, the oldest first; everybody by name, for it may be read on paper. */
export function AboutEntries({ entries, parties }: AboutEntriesProps) {
  const { t, format } = useText();
  if (entries.length === 0) return <BodyLong>{t.participant.about.empty}</BodyLong>;
  const titles = titlesOf(t, entries);
  const reading: Reading = {
    t,
    format,
    nameOf: (part) => parties.find((party) => party.party === part)?.name || t.common.unknownName,
    titleOf: (id) => titles.get(id) ?? null,
  };
  return (
    <ol className="felles-about-me__entries">
      {entries.map((entry) => (
        <li key={entry.document} className="felles-about-me__entry">
          <Heading level="2" size="small">
            {headingOf(t, entry)}
          </Heading>
          <BodyShort className="felles-quiet">{lineOf(t, format, entry, true)}</BodyShort>
          {entry.texts.map(({ field, text }) => (
            <div key={field}>
              {entry.texts.length < 2 ? null : <BodyShort weight="semibold">{t.words.textField[field]}</BodyShort>}
              <BodyLong className="felles-text__words">{text}</BodyLong>
            </div>
          ))}
          <Facts>{factsOfEntry(reading, entry.fields)}</Facts>
          {partsByKind(entry.parts).map((parts) => (
            <Parts key={parts[0]?.kind} parts={parts} reading={reading} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Facts({ children }: { readonly children: string }) {
  return children === "" ? null : <BodyShort className="felles-quiet">{children}</BodyShort>;
}

/** Parts of one kind under one heading. */
function Parts({ parts, reading }: { readonly parts: readonly PartView[]; readonly reading: Reading }) {
  const { t } = useText();
  const kind = parts[0]?.kind;
  if (kind === undefined) return null;
  const heading = partsHeading(t, kind, parts.length);
  return (
    <div className="felles-about-me__parts">
      <BodyShort weight="semibold">{heading}</BodyShort>
      <ul aria-label={heading}>
        {parts.map((part) => (
          <li key={part.part}>
            {part.texts.map(({ field, text }) => (text === "" ? null : <BodyLong key={field}>{text}</BodyLong>))}
            <Facts>{factsOf(reading, part.fields)}</Facts>
          </li>
        ))}
      </ul>
    </div>
  );
}
