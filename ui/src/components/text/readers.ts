import type { Author, Piece, Reader } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";
import { nameOf } from "../marks/names";

/** Who can read, in one line: the others first, oneself last. */
export function readersInWords(t: Catalogue, format: Format, readers: readonly Reader[]): string {
  const others = readers.filter((reader) => !reader.me);
  if (readers.length === 0) return t.writing.read.nobody;
  if (others.length === 0) return t.writing.read.onlyYou;
  const names = others.map((reader) => nameOf(t, reader));
  return t.writing.read.summary(format.list(others.length < readers.length ? [...names, t.writing.read.youAmong] : names));
}

/** First names of the others who can read, or null when there are none. */
export function otherReaders(t: Catalogue, format: Format, readers: readonly Reader[]): string | null {
  const others = readers.filter((reader) => !reader.me);
  return others.length === 0 ? null : format.list(others.map((reader) => nameOf(t, reader)));
}

/** The authors of pieces, each once. */
export function authorsOf(pieces: ReadonlyArray<{ readonly by: Author | null }>): Author[] {
  const authors = new Map<string, Author>();
  for (const { by } of pieces) if (by !== null) authors.set(by.person, by);
  return [...authors.values()];
}

/** What others did: my own words count as kept, and what I removed myself is not told. */
export function byOthers(pieces: readonly Piece[]): Piece[] {
  return pieces
    .filter((piece) => piece.kind !== "removed" || piece.by?.me !== true)
    .map((piece) => (piece.by?.me === true ? { ...piece, kind: "kept", by: null } : piece));
}
