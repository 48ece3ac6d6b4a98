import type { Author, Piece } from "../../core/contract";
import { points } from "../../core/splices";

/** A stretch that somebody took out, and where it would stand in today's text. */
export interface Removed {
  readonly text: string;
  readonly by: Author;
  /** Code points of today's text before it. */
  readonly at: number;
}

/** Every stretch of some length that others took out. */
export function removedIn(pieces: readonly Piece[]): readonly Removed[] {
  const removed: Removed[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== "removed") at += points(piece.text);
    else if (piece.by !== null && piece.text.trim() !== "") removed.push({ text: piece.text, by: piece.by, at });
  }
  return removed;
}
