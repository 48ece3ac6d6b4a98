import type { Piece } from "../../core/contract";
import { useText } from "../../text/useText";
import { nameOf } from "../marks/names";
import { aroundChanges } from "./around";
import { wholeWords } from "./wholeWords";
import "./pieces.css";

/** What was added and removed in a text, with a few words around; told by line, colour and words. What is new altogether is only read. */
export function ChangedWords({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useText();
  const allNew = pieces.every((piece) => piece.kind === "added");
  return (
    <p className={allNew ? "felles-pieces felles-pieces--all-new" : "felles-pieces"}>
      {aroundChanges(wholeWords(pieces)).map(({ piece, text, skippedBefore }, index) => {
        const who = piece.by === null ? "" : ` ${t.since.by1(nameOf(t, piece.by))}`;
        const key = `${index}-${piece.kind}`;
        if (piece.kind === "added")
          return (
            <ins key={key} title={`${t.since.added}${who}`}>
              <span className="felles-hidden">{` ${t.since.added}${who}: `}</span>
              {text}
            </ins>
          );
        if (piece.kind === "removed")
          return (
            <del key={key} title={`${t.since.removed}${who}`}>
              <span className="felles-hidden">{` ${t.since.removed}${who}: `}</span>
              {text}
            </del>
          );
        return (
          <span key={key} className="felles-pieces__kept">
            {skippedBefore ? t.since.skipped : null}
            {text}
          </span>
        );
      })}
    </p>
  );
}
