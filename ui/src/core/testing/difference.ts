import type { Author, Piece, Splice } from "../contract";

/** One stretch that differs: everything before and after it is the same in both. Counts code points. */
interface Stretch {
  readonly at: number;
  readonly removed: string[];
  readonly added: string[];
}

function stretch(from: string, to: string): Stretch {
  const [a, b] = [[...from], [...to]];
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  let end = 0;
  while (end < a.length - at && end < b.length - at && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { at, removed: a.slice(at, a.length - end), added: b.slice(at, b.length - end) };
}

/** From one text to another as pieces, with one stretch between two kept ones. */
export function piecesBetween(from: string, to: string, by: Author): Piece[] {
  const { at, removed, added } = stretch(from, to);
  const all = [...from];
  const pieces: Piece[] = [
    { kind: "kept", text: all.slice(0, at).join(""), by: null },
    { kind: "removed", text: removed.join(""), by },
    { kind: "added", text: added.join(""), by },
    { kind: "kept", text: all.slice(at + removed.length).join(""), by: null },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** Carries out splices one after the other. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const letters = [...text];
  for (const { at, remove, insert } of splices) letters.splice(at, remove, ...insert);
  return letters.join("");
}

/** What one side made of a text, put together with what the other side made of it. */
export function merged(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  const my = stretch(base, mine);
  const other = stretch(base, theirs);
  const shift = other.at <= my.at ? other.added.length - other.removed.length : 0;
  return spliced(theirs, [{ at: Math.max(0, my.at + shift), remove: my.removed.length, insert: my.added.join("") }]);
}
