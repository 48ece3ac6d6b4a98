import { describe, expect, it } from "vitest";
import type { Piece } from "../../core/contract";
import { aroundChanges } from "./around";

const kept = (text: string): Piece => ({ kind: "kept", text, by: null });
const added = (text: string): Piece => ({ kind: "added", text, by: null });
const long = "ord ".repeat(100);

describe("the words around a change", () => {
  it("never shorten what was added or removed", () => {
    expect(aroundChanges([added(long)]).map((run) => run.text)).toEqual([long]);
  });

  it("leave a short stretch whole", () => {
    expect(aroundChanges([kept("Før "), added("nytt"), kept(" etter")]).map((run) => run.text)).toEqual(["Før ", "nytt", " etter"]);
  });

  it("cut a long stretch between words and tell that something was left out", () => {
    const [before, , between, tail] = aroundChanges([kept(long), added("nytt"), kept(long), added("mer")]);
    expect(before).toMatchObject({ skippedBefore: true });
    expect(before?.text.length).toBeLessThanOrEqual(60);
    expect(between?.text.endsWith(" ")).toBe(true);
    expect(tail).toMatchObject({ skippedBefore: true });
  });
});
