import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../core/contract";
import { groupByMonth } from "./months";
import { momentOf } from "../../components/contact/NewVisit";

const now = new Date(2026, 10, 24, 12).getTime();

function entry(document: string, at: Date, kind: TimelineEntry["kind"] = "note"): TimelineEntry {
  return {
    document, kind, note_kind: null, contact_kind: null, visit_status: null, text_status: null, title: "", excerpt: "",
    happened_at: at.getTime(), author: { person: "p", name: "Roar", role: "mentor", me: false }, voice: null, space: "shared",
    unread: false, unsent: false, undelivered: false, undecided: false, archived: false,
  };
}

describe("the timeline", () => {
  it("groups by the month in which things happened", () => {
    const months = groupByMonth([entry("a", new Date(2026, 10, 20)), entry("b", new Date(2026, 10, 2)), entry("c", new Date(2025, 10, 2))], now);
    expect(months.map((month) => month.entries.map(({ document }) => document))).toEqual([["a", "b"], ["c"]]);
  });

  it("puts what is planned first, the nearest at the top", () => {
    const months = groupByMonth(
      [entry("later", new Date(2027, 0, 5), "visit"), entry("soon", new Date(2026, 10, 27), "visit"), entry("past", new Date(2026, 10, 1))], now,
    );
    expect(months[0]?.entries.map(({ document }) => document)).toEqual(["soon", "later"]);
  });
});

describe("a planned time", () => {
  it.each([["9:05"], ["09.05"], ["0905"]])("is understood as people write it: %s", (time) => {
    expect(momentOf("2026-11-27", time)).toBe(new Date(2026, 10, 27, 9, 5).getTime());
  });

  it.each([["25:00"], ["ni"], [""]])("is refused when it is none: %s", (time) => {
    expect(momentOf("2026-11-27", time)).toBeNull();
  });
});
