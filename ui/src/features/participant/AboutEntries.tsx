import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import type { AboutEntry, FieldView, PartView, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";
import { headingOf, lineOf } from "./entryWords";

interface AboutEntriesProps {
  readonly entries: readonly AboutEntry[];
  readonly parties: readonly Pick<PartyView, "party" | "name">[];
}

/** Values that say nothing beyond what the heading of an entry says already, or that only the app needs. */
const silent: readonly string[] = [
  "title", "happened_at", "note_kind", "contact_kind", "voice", "from_document", "shared_from", "words_by", "moved_to", "replaced_by", "version",
  "signed_by", "signature", "text_status",
];

/** Everything that was written, the oldest first. */
export function AboutEntries({ entries, parties }: AboutEntriesProps) {
  const { t, format } = useText();
  const nameOf = (part: string) => parties.find((party) => party.party === part)?.name || t.common.unknownName;
  if (entries.length === 0) return <BodyLong>{t.participant.about.empty}</BodyLong>;
  return (
    <ol className="felles-about-me__entries">
      {entries.map((entry) => (
        <li key={entry.document} className="felles-about-me__entry">
          <Heading level="2" size="small">
            {headingOf(t, entry)}
          </Heading>
          <BodyShort className="felles-quiet">{lineOf(t, format, entry, false)}</BodyShort>
          {entry.texts.map(({ field, text }) => (
            <div key={field}>
              {entry.texts.length < 2 ? null : <BodyShort weight="semibold">{t.words.textField[field]}</BodyShort>}
              <BodyLong className="felles-text__words">{text}</BodyLong>
            </div>
          ))}
          <Values fields={entry.fields} nameOf={nameOf} />
          <Parts parts={entry.parts} nameOf={nameOf} />
        </li>
      ))}
    </ol>
  );
}

interface NamedProps {
  readonly nameOf: (part: string) => string;
}

function Values({ fields, nameOf }: NamedProps & { readonly fields: readonly FieldView[] }) {
  const { t, format } = useText();
  const told = fields.filter(({ field, values }) => !silent.includes(field) && values.some(({ value }) => value !== "nothing"));
  if (told.length === 0) return null;
  return (
    <ul className="felles-about-me__values">
      {told.map(({ field, values }) => (
        <li key={field}>
          {t.words.field[field]}
          {": "}
          {format.list(values.map(({ value }) => valueInWords(t, format, field, value, nameOf)))}
        </li>
      ))}
    </ul>
  );
}

function Parts({ parts, nameOf }: NamedProps & { readonly parts: readonly PartView[] }) {
  const { t } = useText();
  if (parts.length === 0) return null;
  return (
    <ul className="felles-about-me__parts" aria-label={t.participant.about.parts}>
      {parts.map((part) => (
        <li key={part.part}>
          <BodyShort weight="semibold">{t.participant.about.part[part.kind]}</BodyShort>
          {part.texts.map(({ field, text }) => (text === "" ? null : <BodyLong key={field}>{text}</BodyLong>))}
          <Values fields={part.fields} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  );
}
