import { describe, expect, it } from "vitest";
import type { PartFact } from "../../core/contract";
import { byDay, latest, saidIn } from "./judging";

const fact = (part: string, party: string, day: string, number: number, at = 0): PartFact => ({
  document: "goal", part, kind: "judgement", party, at, day, code: null, state: null, number, words: "",
});
const party = (id: string) => ({
  party: id, role: "mentor" as const, name: id, status: "active" as const, joined: true, me: false, left_on: null, replaced_by: null, language: null, interpreter: false,
  compared: true, declaration: null, declared_on: null, family_name: "", position: "", spoken_language: "", writing_way: "", came_on: null,
});

describe("what people said of a goal", () => {
  const said = saidIn([fact("a", "roar", "2026-06-01", 1), fact("b", "sander", "2026-06-11", -1), fact("c", "roar", "2026-06-11", 0)], "judgement");

  it("is one mark for each, the newest, and no sum", () => {
    expect(latest(said, [party("sander"), party("roar")]).map(({ what }) => what)).toEqual(["-1", "0"]);
  });
  it("stands day by day, and goes both ways", () => {
    expect(byDay(said).map(({ day, said: ofDay }) => [day, ofDay.length])).toEqual([["2026-06-11", 2], ["2026-06-01", 1]]);
  });
  it("takes the later one of two on the same day", () => {
    const twice = saidIn([fact("x", "roar", "2026-06-11", 2, 5), fact("a", "roar", "2026-06-11", 1, 9)], "judgement");
    expect(latest(twice, [party("roar")]).map(({ what }) => what)).toEqual(["1"]);
  });
});
