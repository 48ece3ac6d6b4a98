import { ChevronDownIcon, ChevronUpIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useId, useMemo, useState } from "react";
import type { Piece } from "../../core/contract";
import { useText } from "../../text/useText";
import { namesOf } from "../marks/names";
import { apart, wholeWords } from "../pieces/wholeWords";
import { MarkedWords } from "./MarkedWords";
import { authorsOf, byOthers } from "./readers";
import type { TextSession } from "./session";

interface SinceWordsProps {
  readonly pieces: readonly Piece[];
  readonly session: TextSession;
  readonly writable: boolean;
}

/** What the others did to a text since I last looked; folds away. */
export function SinceWords({ pieces: all, session, writable }: SinceWordsProps) {
  const { t, format } = useText();
  const [open, setOpen] = useState(true);
  const id = useId();
  const pieces = useMemo(() => wholeWords(byOthers(all)), [all]);
  if (!pieces.some((piece) => piece.kind !== "kept")) return null;
  const now = pieces.filter((piece) => piece.kind !== "removed").map((piece) => piece.text).join("");
  // Words can only be put back where they stood while the box still shows the text that the pieces speak of.
  const takeBack = writable && now === session.current().text ? (piece: Piece) => putBack(session, pieces, piece) : undefined;
  return (
    <section className="felles-since-words">
      <div className="felles-since-words__head">
        <span>{t.writing.text.sinceBy(namesOf(t, format, authorsOf(pieces)))}</span>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          aria-expanded={open}
          aria-controls={id}
          icon={open ? <ChevronUpIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
          iconPosition="right"
          onClick={() => setOpen(!open)}
        >
          {open ? t.writing.text.hide : t.writing.text.show}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        <MarkedWords pieces={pieces} takeBack={takeBack} />
      </div>
    </section>
  );
}

function putBack(session: TextSession, pieces: readonly Piece[], removed: Piece): void {
  const before = pieces.slice(0, pieces.indexOf(removed)).filter((piece) => piece.kind !== "removed").map((piece) => piece.text).join("");
  const after = session.current().text.slice(before.length);
  const words = apart(before, removed.text, after);
  const end = before.length + words.length;
  session.typed(before + words + after, { start: end, end });
  void session.flush();
}
