import { describe, expect, it } from "vitest";
import type { Piece, Splice } from "./contract";
import { applied, changeBack, changeBetween, changeOf, composed, crossed, movedSelection, points, rebase, spliceBetween, splicesOf } from "./splices";
import { chance } from "./testing/chance";

function coreApplies(text: string, splices: readonly Splice[]): string {
  return splices.reduce((now, { at, remove, insert }) => {
    const all = [...now];
    expect(at + remove).toBeLessThanOrEqual(all.length);
    all.splice(at, remove, ...insert);
    return all.join("");
  }, text);
}

const piece = (kind: Piece["kind"], text: string): Piece => ({ kind, text, by: null });
const alphabet = ["a", "b", " ", "æ", "😀", "👩‍👩‍👧", "🇳🇴", "\n", "e\u0301", "ø"];

function randomText(random: () => number, most: number): string {
  return Array.from({ length: Math.floor(random() * most) }, () => alphabet[Math.floor(random() * alphabet.length)] ?? "").join("");
}

function edited(random: () => number, text: string): string {
  const all = [...text];
  const at = Math.floor(random() * (all.length + 1));
  all.splice(at, random() < 0.5 ? Math.floor(random() * 4) : 0, ...randomText(random, 4));
  return all.join("");
}

/** Pieces as the core makes them: an edited text, told from the earlier one. */
function piecesBetween(from: string, to: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const step of changeBetween(from, to)) {
    if ("insert" in step) pieces.push(piece("added", step.insert));
    else {
      const length = "keep" in step ? step.keep : step.remove;
      pieces.push(piece("keep" in step ? "kept" : "removed", from.slice(at, at + length)));
      at += length;
    }
  }
  return pieces;
}

describe("spliceBetween", () => {
  it("counts code points where the text box counts units", () => {
    expect(spliceBetween("😀a", "😀ab")).toEqual([{ at: 2, remove: 0, insert: "b" }]);
    expect(spliceBetween("😀😀x", "😀x")).toEqual([{ at: 0, remove: 1, insert: "" }]);
  });

  it("never cuts a surrogate pair in two", () => {
    // Both faces begin with the same unit, and 😀 ends with the same unit as 🠀.
    expect(spliceBetween("😀", "😁")).toEqual([{ at: 0, remove: 1, insert: "😁" }]);
    expect(spliceBetween("😀", "\u{1FA00}")).toEqual([{ at: 0, remove: 1, insert: "\u{1FA00}" }]);
  });

  it("puts a letter where the caret says, among equal letters", () => {
    expect(spliceBetween("aaa", "aaaa", 2)).toEqual([{ at: 1, remove: 0, insert: "a" }]);
    expect(spliceBetween("aaa", "aa", 1)).toEqual([{ at: 1, remove: 1, insert: "" }]);
  });

  it("is not misled by a caret that stands elsewhere", () => {
    expect(spliceBetween("abc", "abXc", 4)).toEqual([{ at: 2, remove: 0, insert: "X" }]);
    expect(spliceBetween("abc", "abXc", 0)).toEqual([{ at: 2, remove: 0, insert: "X" }]);
  });

  it("says nothing when nothing changed", () => {
    expect(spliceBetween("æøå", "æøå", 1)).toEqual([]);
  });

  it("gives the new text for any two texts", () => {
    const random = chance(1);
    for (let round = 0; round < 2000; round += 1) {
      const from = randomText(random, 12);
      const to = random() < 0.5 ? edited(random, from) : randomText(random, 12);
      const caret = random() < 0.5 ? undefined : Math.floor(random() * (to.length + 1));
      const splices = spliceBetween(from, to, caret);
      expect(coreApplies(from, splices)).toBe(to);
      for (const splice of splices) expect(splice.insert).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

describe("changes", () => {
  it("compose to what they do one after another, also as splices", () => {
    const random = chance(2);
    for (let round = 0; round < 2000; round += 1) {
      const first = randomText(random, 12);
      let now = first;
      let all = changeBetween(now, now);
      for (let step = 0; step < 5; step += 1) {
        const next = edited(random, now);
        all = composed(all, changeBetween(now, next));
        now = next;
      }
      expect(applied(all, first)).toBe(now);
      expect(coreApplies(first, splicesOf(all, first))).toBe(now);
    }
  });

  it("meet in one text whichever comes first", () => {
    const random = chance(3);
    for (let round = 0; round < 2000; round += 1) {
      const text = randomText(random, 12);
      const mine = composed(changeBetween(text, edited(random, text)), []);
      const theirs = changeBetween(text, edited(random, text));
      const both = crossed(mine, theirs);
      expect(applied(both.theirs, applied(mine, text))).toBe(applied(both.mine, applied(theirs, text)));
    }
  });

  it("are taken back by their opposite", () => {
    const pieces = [piece("kept", "Hei "), piece("removed", "😀du"), piece("added", "dere"), piece("kept", "!")];
    expect(applied(changeOf(pieces), "Hei 😀du!")).toBe("Hei dere!");
    expect(applied(changeBack(pieces), "Hei dere!")).toBe("Hei 😀du!");
  });
});

describe("movedSelection", () => {
  const at = (offset: number) => ({ start: offset, end: offset });

  it("keeps a caret with what it follows", () => {
    expect(movedSelection([{ keep: 3 }, { insert: "XY" }], at(3))).toEqual(at(3));
    expect(movedSelection([{ insert: "😀" }], at(3))).toEqual(at(5));
    expect(movedSelection([{ keep: 1 }, { remove: 4 }], at(3))).toEqual(at(1));
    expect(movedSelection([{ keep: 1 }, { insert: "ny" }, { remove: 4 }], at(3)).start).toBeGreaterThanOrEqual(1);
    expect(movedSelection([], at(7))).toEqual(at(7));
  });

  it("never lets a range grow into what others wrote at its edges", () => {
    const change = [{ keep: 2 }, { insert: "AA" }, { keep: 3 }, { insert: "BB" }];
    expect(movedSelection(change, { start: 2, end: 5 })).toEqual({ start: 4, end: 7 });
  });

  it("keeps the same letters on both sides of the caret, wherever they are not removed", () => {
    const random = chance(4);
    for (let round = 0; round < 2000; round += 1) {
      // Letters that occur once tell where they went.
      const text = [..."abcdefghij"].join("");
      const insert = ["", "X", "😀Y"][Math.floor(random() * 3)] ?? "";
      const place = Math.floor(random() * 11);
      const removed = Math.floor(random() * Math.min(3, 11 - place));
      const next = text.slice(0, place) + insert + text.slice(place + removed);
      const caret = Math.floor(random() * 11);
      const moved = movedSelection(changeBetween(text, next), at(caret)).start;
      const left = text[caret - 1];
      if (left !== undefined && next.includes(left)) expect(next[moved - 1]).toBe(left);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(next.length);
    }
  });
});

describe("rebase", () => {
  it("keeps what was typed while the answer was on its way, and the caret behind it", () => {
    const sent = "Hun kan 😀";
    const shown = "Hun kan 😀 truck";
    const pieces = [piece("added", "🚜 I går: "), piece("kept", "Hun "), piece("removed", "kan "), piece("added", "vil "), piece("kept", "😀")];
    const now = rebase(sent, pieces, { unsent: changeBetween(sent, shown), shown, selection: { start: shown.length, end: shown.length } });
    expect(now.saved).toBe("🚜 I går: Hun vil 😀");
    expect(now.shown).toBe("🚜 I går: Hun vil 😀 truck");
    expect(now.selection.start).toBe(now.shown.length);
    expect(coreApplies(now.saved, splicesOf(now.unsent, now.saved))).toBe(now.shown);
  });

  it("loses nothing even when the pieces speak of another text", () => {
    const now = rebase("abc", [piece("kept", "ab"), piece("added", "X")], { unsent: [{ keep: 3 }, { insert: "d" }], shown: "abcd", selection: { start: 4, end: 4 } });
    expect(now.saved).toBe("abX");
    expect(now.shown).toBe("abXd");
  });

  it("holds every typed letter in random company", () => {
    const random = chance(5);
    for (let round = 0; round < 3000; round += 1) {
      const sent = randomText(random, 14);
      const now = edited(random, edited(random, sent));
      const words = `<${"å😀x"[Math.floor(random() * 3)] ?? ""}${round}>`.replace(/[\uD800-\uDFFF]/g, "");
      const cut = [...sent].slice(0, Math.floor(random() * (points(sent) + 1))).join("");
      const shown = cut + words + sent.slice(cut.length);
      const caret = cut.length + words.length;
      const result = rebase(sent, piecesBetween(sent, now), { unsent: changeBetween(sent, shown, caret), shown, selection: { start: caret, end: caret } });
      expect(result.saved).toBe(now);
      expect(result.shown).toContain(words);
      expect(result.shown.slice(0, result.selection.start).endsWith(words)).toBe(true);
      expect(coreApplies(result.saved, splicesOf(result.unsent, result.saved))).toBe(result.shown);
    }
  });
});
