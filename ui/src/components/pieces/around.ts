import type { Piece } from "../../core/contract";

/** This many characters of unchanged text stand on each side of a change. */
const AROUND = 60;

/** A run ready to show: `skipped` tells that unchanged words were left out before it. */
export interface Run {
  readonly piece: Piece;
  readonly text: string;
  readonly skippedBefore: boolean;
}

/** Pieces with unchanged stretches shortened to the words around what changed, cut between words. */
export function aroundChanges(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== "kept") {
      runs.push({ piece, text: piece.text, skippedBefore: false });
      return;
    }
    const head = index === 0 ? "" : firstWords(piece.text);
    const tail = index === pieces.length - 1 ? "" : lastWords(piece.text);
    if (head.length + tail.length >= piece.text.length) {
      runs.push({ piece, text: piece.text, skippedBefore: false });
      return;
    }
    if (head !== "") runs.push({ piece, text: head, skippedBefore: false });
    runs.push({ piece, text: tail, skippedBefore: true });
  });
  return runs;
}

function firstWords(text: string): string {
  if (text.length <= AROUND) return text;
  const end = text.lastIndexOf(" ", AROUND);
  return text.slice(0, end === -1 ? AROUND : end + 1);
}

function lastWords(text: string): string {
  if (text.length <= AROUND) return text;
  const start = text.indexOf(" ", text.length - AROUND);
  return text.slice(start === -1 ? text.length - AROUND : start);
}
