import type { Author, Piece } from "../../core/contract";
import { apart, wholeWords } from "../../components/pieces/wholeWords";
import { points } from "../../core/splices";

/** A stretch that somebody took out, and where it would stand in today's text. */
export interface Removed {
  readonly text: string;
  /** The same, with the space that keeps it apart from the words that stand there now. */
  readonly putBack: string;
  readonly by: Author;
  /** Code points of today's text before it. */
  readonly at: number;
}

/** Every stretch of some length that others took out, in whole words. */
export function removedIn(pieces: readonly Piece[]): readonly Removed[] {
  const removed: Removed[] = [];
  const told = wholeWords(pieces);
  const now = told.filter((piece) => piece.kind !== "removed").map((piece) => piece.text).join("");
  let before = "";
  for (const { kind, text, by } of told) {
    if (kind !== "removed") before += text;
    else if (by !== null && text.trim() !== "") removed.push({ text, putBack: apart(before, text, now.slice(before.length)), by, at: points(before) });
  }
  return removed;
}
