import { describe, expect, it } from "vitest";
import { en } from "../../text/en";
import { nb } from "../../text/nb";
import { nn } from "../../text/nn";
import { readHours } from "./readHours";

/** A Tuesday. */
const today = new Date("2026-11-24T09:00:00");
const quick = nb.responsibility.quick;
const read = (line: string) => readHours(line, quick, today);

describe("a line of hours", () => {
  it.each([
    ["2t opplæring truck", "2026-11-24", 120, "training", "truck"],
    ["2 timer opplæring på truck", "2026-11-24", 120, "training", "på truck"],
    ["i går 45 min samtale", "2026-11-23", 45, "talk", ""],
    ["mandag 1,5t Nav om januar", "2026-11-23", 90, "contact_with_office", "om januar"],
    ["onsdag 1t", "2026-11-18", 60, "other", ""],
    ["tirsdag 1t", "2026-11-24", 60, "other", ""],
    ["1t 30min tilrettelegging: ny benk", "2026-11-24", 90, "adaptation", "ny benk"],
    ["1t30 vise bremser", "2026-11-24", 90, "training", "bremser"],
    ["3.11. 2 t", "2026-11-03", 120, "other", ""],
    ["3.12 1:15 prat", "2025-12-03", 75, "talk", ""],
    ["opplæring i truck 2 timar", "2026-11-24", 120, "training", "i truck"],
  ])("is understood: %s", (line, day, minutes, category, remark) => {
    expect(read(line)).toEqual({ day, minutes, category, remark });
  });

  it.each(["", "opplæring truck", "truck 12", "0t", "31.2. samtale", "200t"])("that says no time is nothing: %s", (line) => {
    expect(read(line)).toBeNull();
  });

  it("keeps words that only begin like a word of ours", () => {
    expect(read("2t truckopplæring med Navn")?.remark).toBe("truckopplæring med Navn");
    expect(read("2 tonn flyttet")).toBeNull();
  });

  it("is read in each language", () => {
    expect(readHours("i går 2 timar rettleiar", nn.responsibility.quick, today)).toEqual({ day: "2026-11-23", minutes: 120, category: "contact_with_office", remark: "" });
    expect(readHours("yesterday 2h training forklift", en.responsibility.quick, today)).toEqual({ day: "2026-11-23", minutes: 120, category: "training", remark: "forklift" });
  });
});
