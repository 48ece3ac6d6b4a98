import type { Author, Piece } from "../../core/contract";

const WORD = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
const BEGINS_IN_WORD = /^[\p{L}\p{M}\p{N}]/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

/** Neighbouring pieces that are read as one: unchanged words, what stands between words, or what was changed in one place. */
interface Stretch {
  readonly kind: "word" | "between" | "changed";
  readonly pieces: readonly Piece[];
}

/**
 * The same way from one text to the other, told in whole words: where letters were taken out of a word, the old word stands beside the new one.
 * What several people did to one word keeps its letters, each with its author; so does what was only added.
 */
export function wholeWords(pieces: readonly Piece[]): readonly Piece[] {
  return joined(places(stretches(pieces)).flatMap(inWholeWords));
}

/** The words to put back between two texts, with a space where they would run into others. */
export function apart(before: string, words: string, after: string): string {
  const lead = ENDS_IN_WORD.test(before) && BEGINS_IN_WORD.test(words) ? " " : "";
  const trail = ENDS_IN_WORD.test(words) && BEGINS_IN_WORD.test(after) ? " " : "";
  return lead + words + trail;
}

function stretches(pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.kind !== "kept") {
      if (last?.kind === "changed") found[found.length - 1] = { kind: "changed", pieces: [...last.pieces, piece] };
      else found.push({ kind: "changed", pieces: [piece] });
      continue;
    }
    for (const text of piece.text.match(WORD) ?? []) found.push({ kind: BEGINS_IN_WORD.test(text) ? "word" : "between", pieces: [{ ...piece, text }] });
  }
  return found;
}

/** Stretches that share a word, in one place. */
function places(all: readonly Stretch[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  all.forEach((stretch, index) => {
    const before = all[index - 1];
    const place = found.at(-1);
    if (before !== undefined && place !== undefined && shareWord(before, stretch)) place.push(...stretch.pieces);
    else found.push([...stretch.pieces]);
  });
  return found;
}

function shareWord(one: Stretch, next: Stretch): boolean {
  if (one.kind === "word" && next.kind === "changed") return texts(next).some((text) => BEGINS_IN_WORD.test(text));
  if (one.kind === "changed" && next.kind === "word") return texts(one).some((text) => ENDS_IN_WORD.test(text));
  return false;
}

const texts = ({ pieces }: Stretch) => [textOf(pieces, "added"), textOf(pieces, "removed")];

function inWholeWords(place: readonly Piece[]): readonly Piece[] {
  const removed = place.filter((piece) => piece.kind === "removed");
  const added = place.filter((piece) => piece.kind === "added");
  const [remover, writer] = [onlyOne(removed), onlyOne(added)];
  if (removed.length === 0 || remover === undefined || writer === undefined) return place;
  const told: readonly Piece[] = [
    { kind: "removed", text: textOf(place, "kept", "removed"), by: remover },
    { kind: "added", text: textOf(place, "kept", "added"), by: added.length === 0 ? remover : writer },
  ];
  return told.filter((piece) => piece.text !== "");
}

function textOf(pieces: readonly Piece[], ...kinds: readonly Piece["kind"][]): string {
  return pieces.filter((piece) => kinds.includes(piece.kind)).map((piece) => piece.text).join("");
}

/** The one who did all of it; undefined when several did. */
function onlyOne(pieces: readonly Piece[]): Author | null | undefined {
  const [first, ...others] = pieces;
  return others.every((piece) => piece.by?.person === first?.by?.person) ? (first?.by ?? null) : undefined;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.kind === "kept" && piece.kind === "kept") all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
