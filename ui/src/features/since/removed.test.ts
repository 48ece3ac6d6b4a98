import { describe, expect, it } from "vitest";
import type { Author, Piece } from "../../core/contract";
import { removedIn } from "./removed";

const torill: Author = { person: "t", name: "Torill", role: "mentor", me: false };
const by = (kind: "added" | "removed", text: string): Piece => ({ kind, text, by: torill });
const kept = (text: string): Piece => ({ kind: "kept", text, by: null });

describe("what was taken out", () => {
  it("is a whole word, put back beside the words that came instead", () => {
    const pieces = [kept("🌲 Klokka "), by("removed", "n"), by("added", "halv t"), kept("i.")];
    expect(removedIn(pieces)).toEqual([{ text: "ni", putBack: "ni ", by: torill, at: 9 }]);
  });

  it("is put back as it stood where nothing runs into it", () => {
    expect(removedIn([kept("Bra."), by("removed", " Han kom.")])).toEqual([{ text: " Han kom.", putBack: " Han kom.", by: torill, at: 4 }]);
  });
});
