import { describe, expect, it } from "vitest";
import { makesOld, topicsOf } from "./topics";

const notice = (...topics: string[]) => new Set(topics);

describe("a notice", () => {
  it("makes only the answers about its topics old", () => {
    const asked = topicsOf("document_open", { document: "d" });
    expect(makesOld(notice("document:d"), asked)).toBe(true);
    expect(makesOld(notice("document:e", "sync", "cases"), asked)).toBe(false);
  });

  it("about the profile makes every answer old", () => {
    expect(makesOld(notice("profile"), topicsOf("document_history", { document: "d" }))).toBe(true);
  });

  it("about one case makes answers across all cases old", () => {
    expect(makesOld(notice("case:c"), topicsOf("task_list", { case: null }))).toBe(true);
    expect(makesOld(notice("case:c"), topicsOf("task_list", { case: "b" }))).toBe(false);
  });

  it("is never waited for by a command", () => {
    expect(topicsOf("offline_set", { offline: true })).toEqual([]);
  });
});
