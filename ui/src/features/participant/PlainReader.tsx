import { SpeakerIcon, StopIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useAloud } from "../../components/aloud/useAloud";
import type { AboutEntry } from "../../core/contract";
import { useText } from "../../text/useText";
import { headingOf, lineOf } from "./entryWords";
import { pagesOf } from "./pages";
import type { ReadingPage } from "./pages";
import "./participant.css";

interface PlainReaderProps {
  readonly entries: readonly AboutEntry[];
  /** Whether somebody else than its owner holds the device. */
  readonly held?: boolean;
  /** What stands below each text. */
  readonly below?: (entry: AboutEntry) => ReactNode;
}

/** One text at a time, large and calm, with a voice where the device has one of its own. */
export function PlainReader({ entries, held = false, below }: PlainReaderProps) {
  const { t } = useText();
  const words = t.participant.read;
  const pages = pagesOf(entries);
  // The newest is what somebody wants to read first.
  const [place, setPlace] = useState<number | null>(null);
  const shown = Math.min(place ?? pages.length - 1, pages.length - 1);
  const page = pages[shown];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place !== null) heading.current?.focus();
  }, [place]);
  if (page === undefined) return <BodyLong className="felles-plain__words">{t.participant.about.empty}</BodyLong>;
  const next = () => setPlace(shown + 1);
  return (
    <article className="felles-plain">
      <BodyShort className="felles-quiet" role="status">
        {words.place(shown + 1, pages.length)}
      </BodyShort>
      <Heading level="2" size="large" ref={heading} tabIndex={-1} className="felles-page-title__heading">
        {headingOf(t, page.entry)}
      </Heading>
      <Page page={page} held={held} />
      {below?.(page.entry)}
      <div className="felles-plain__ways">
        <Button variant="secondary" data-color="neutral" disabled={shown === 0} onClick={() => setPlace(shown - 1)}>
          {words.previous}
        </Button>
        <Button variant="secondary" disabled={shown >= pages.length - 1} onClick={next}>
          {words.next}
        </Button>
      </div>
    </article>
  );
}

function Page({ page: { entry, text }, held }: { readonly page: ReadingPage; readonly held: boolean }) {
  const { t, format, language } = useText();
  const words = t.participant.read;
  const { can, reading, read, stop } = useAloud(language);
  const label = t.words.textField[text.field];
  useEffect(() => stop, [entry.document, text.field, stop]);
  return (
    <>
      <BodyShort className="felles-quiet">{lineOf(t, format, entry, held)}</BodyShort>
      {entry.texts.length < 2 ? null : (
        <Heading level="3" size="small">
          {label}
        </Heading>
      )}
      <BodyLong className="felles-plain__words">{text.text}</BodyLong>
      {can ? (
        <div>
          <Button
            variant="tertiary"
            icon={reading ? <StopIcon aria-hidden /> : <SpeakerIcon aria-hidden />}
            onClick={() => (reading ? stop() : read(`${headingOf(t, entry)}. ${text.text}`))}
          >
            {reading ? words.stop : words.aloud}
          </Button>
        </div>
      ) : (
        <BodyShort size="small" className="felles-quiet">
          {words.noVoice}
        </BodyShort>
      )}
    </>
  );
}
