import { EyeIcon } from "@navikt/aksel-icons";
import { BodyShort, ReadMore } from "@navikt/ds-react";
import type { Reader, SpaceView } from "../../core/contract";
import { useText } from "../../text/useText";
import { nameOf } from "../marks/names";
import { useNow } from "../time/useNow";
import { readersInWords } from "./readers";
import "./readers.css";

/** One line that says who can read, and opens the list with devices. */
export function WhoCanRead({ space }: { readonly space: SpaceView }) {
  const { t, format } = useText();
  return (
    <ReadMore header={readersInWords(t, format, space.readers)} size="small" className="felles-readers">
      <BodyShort spacing>
        {t.words.spaceExplained[space.kind]} {t.writing.read.explained}
      </BodyShort>
      <ul className="felles-readers__list" aria-label={t.writing.read.list}>
        {space.readers.map((reader) => (
          <ReaderLine key={reader.person} reader={reader} />
        ))}
      </ul>
    </ReadMore>
  );
}

function ReaderLine({ reader }: { readonly reader: Reader }) {
  const { t, format } = useText();
  const now = useNow();
  const heard = Math.max(...reader.devices.map((device) => device.last_heard_at ?? 0));
  const told = heard > 0 ? t.writing.read.heard(format.ago(heard, now)) : t.writing.read.neverHeard;
  const name = reader.name === "" ? t.common.unknownName : reader.name;
  return (
    <li>
      <BodyShort as="span" weight="semibold">
        {name}
      </BodyShort>
      <span className="felles-quiet">
        {[reader.role === null ? null : ` ${t.words.role[reader.role]}`, reader.me ? ` (${t.writing.read.thisIsYou})` : null]}
        {" · "}
        {t.writing.read.devices(reader.devices.length)}
        {reader.me || reader.devices.length === 0 ? null : `, ${told}`}
      </span>
    </li>
  );
}

/** The same line where there is no room to open it. */
export function ReadersLine({ space }: { readonly space: SpaceView }) {
  const { t, format } = useText();
  return (
    <span className="felles-readers__line">
      <EyeIcon aria-hidden />
      {readersInWords(t, format, space.readers)}
    </span>
  );
}

/** Who has written in a text. */
export function WritersLine({ authors }: { readonly authors: ReadonlyArray<Parameters<typeof nameOf>[1]> }) {
  const { t, format } = useText();
  if (authors.length === 0) return null;
  return <span>{t.writing.text.writers(format.list(authors.map((author) => nameOf(t, author))))}</span>;
}
