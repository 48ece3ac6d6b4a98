import { describe, expect, it } from "vitest";
import type { Author, Piece } from "../../core/contract";
import { apart, wholeWords } from "./wholeWords";

const author = (name: string): Author => ({ person: name, name, role: null, me: false });
const [torill, sander] = [author("Torill"), author("Sander")];
const kept = (text: string): Piece => ({ kind: "kept", text, by: null });
const added = (text: string, by = torill): Piece => ({ kind: "added", text, by });
const removed = (text: string, by = torill): Piece => ({ kind: "removed", text, by });
const told = (pieces: readonly Piece[]) => wholeWords(pieces).map(({ kind, text }) => `${kind} ${text}`);
const without = (pieces: readonly Piece[], kind: Piece["kind"]) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join("");

describe("a change in whole words", () => {
  it("shows the old word beside the new ones where letters of it were used again", () => {
    expect(told([kept("Klokka "), removed("n"), added("halv t"), kept("i, og slutter.")])).toEqual([
      "kept Klokka ", "removed ni", "added halv ti", "kept , og slutter.",
    ]);
  });

  it("joins what was done to one word in several places", () => {
    expect(told([kept("på st"), removed("o"), added("ø"), kept("y"), removed("y"), kept("en i går")])).toEqual([
      "kept på ", "removed stoyyen", "added støyen", "kept  i går",
    ]);
  });

  it("leaves letters where nothing was taken out", () => {
    const pieces = [kept("hus"), added("et"), kept(" der")];
    expect(wholeWords(pieces)).toEqual(pieces);
  });

  it("leaves whole words and the marks between them as they are", () => {
    const pieces = [kept("Bra."), removed(" Han kom."), kept(" Ja"), removed(", tror jeg"), added(" visst"), kept(".")];
    expect(wholeWords(pieces)).toEqual(pieces);
  });

  it("keeps each author's letters where several changed one word", () => {
    const pieces = [kept("st"), removed("o"), added("ø"), kept("y"), added("en", sander)];
    expect(wholeWords(pieces)).toEqual(pieces);
  });

  it("says who shortened a word by its end", () => {
    expect(wholeWords([kept("huset"), removed("ne"), kept(".")])).toEqual([removed("husetne"), added("huset"), kept(".")]);
  });

  it("changes neither the earlier text nor the later one", () => {
    const letters = ["a", "ø", " ", ".", "é", "🌲", "1"];
    let seed = 7;
    const draw = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 2000; round += 1) {
      const pieces = Array.from({ length: 1 + draw(8) }, () => {
        const text = Array.from({ length: 1 + draw(4) }, () => letters[draw(letters.length)]).join("");
        return [kept, added, removed][draw(3)]?.(text, draw(4) === 0 ? sander : torill) ?? kept(text);
      });
      const whole = wholeWords(pieces);
      expect(without(whole, "added"), JSON.stringify(pieces)).toBe(without(pieces, "added"));
      expect(without(whole, "removed"), JSON.stringify(pieces)).toBe(without(pieces, "removed"));
    }
  });
});

describe("words that are put back", () => {
  it("stand apart from the words around them, and nothing more", () => {
    expect(apart("Klokka ", "ni", "halv ti")).toBe("ni ");
    expect(apart("Bra", "Han", "")).toBe(" Han");
    expect(apart("Bra.", " Han kom.", " Ja")).toBe(" Han kom.");
    expect(apart("", "ni", "")).toBe("ni");
  });
});
