import type { NamedKind, NamelessPiece } from "../../core/contract";

/** A text with an ordinary word in the place of each name; large where a sentence begins. */
export function inWords(pieces: readonly NamelessPiece[], wordFor: (kind: NamedKind) => string): string {
  let text = "";
  for (const piece of pieces) {
    const word = piece.name === null ? piece.text : wordFor(piece.name);
    const begins = piece.name !== null && /(^|[.!?]\s+|\n\s*)$/.test(text);
    text += begins ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  return text;
}
