import { describe, expect, it } from "vitest";
import type { SinceEntry } from "../../core/contract";
import { removedIn } from "./removed";
import { sittingsIn } from "./sittings";

const HOUR = 3_600_000;

function entry(document: string, by: string, at: number): SinceEntry {
  return {
    case: "c", case_title: "Lager", document, kind: "note", note_kind: "note", contact_kind: null, title: document, space: "shared",
    authors: [{ person: by, name: by, role: null, me: false }], at, new: false, heads: [], taken_back: [], before_me: false, difference: { texts: [], fields: [] },
  };
}

describe("what others did", () => {
  it("stands in sittings: the same people, without a long pause between", () => {
    const sittings = sittingsIn([entry("a", "Torill", 10 * HOUR), entry("b", "Sander", 10 * HOUR), entry("c", "Torill", 9 * HOUR), entry("d", "Torill", 2 * HOUR)]);
    expect(sittings.map((sitting) => sitting.entries.map((one) => one.document))).toEqual([["a", "c"], ["b"], ["d"]]);
  });

  it("knows where in today's text each removed stretch stood, counted in whole characters", () => {
    const torill = { person: "t", name: "Torill", role: null, me: false };
    const removed = removedIn([
      { kind: "kept", text: "😀 Han ", by: null },
      { kind: "removed", text: "kom ikke", by: torill },
      { kind: "added", text: "kom", by: torill },
      { kind: "kept", text: " og ", by: null },
      { kind: "removed", text: "gikk", by: torill },
    ]);
    expect(removed.map(({ at, text }) => [at, text])).toEqual([[6, "kom ikke"], [13, "gikk"]]);
  });
});
