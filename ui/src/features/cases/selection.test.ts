import { describe, expect, it } from "vitest";
import type { CaseCard, CaseNeed } from "../../core/contract";
import { countOf, everything, rowsOf, shown } from "./selection";

function card(id: string, over: Partial<CaseCard> = {}): CaseCard {
  return {
    case: id, title: `Forløp ${id}`, workplace: "Fjordlager", status: "running", shielding: "none", my_role: "counsellor", names: ["Sander"],
    unread: 0, unsent: 0, my_open_tasks: 0, late_tasks: 0, last_activity_at: 0, next_visit_at: null, ...over,
  };
}

const asked: CaseNeed = { case: "c", questions: 1, proposals: 0, responses: 0, late_tasks: 0 };
const rows = rowsOf([card("a"), card("b", { unread: 2, names: ["Åse"] }), card("c", { next_visit_at: 5 }), card("d", { unsent: 1, next_visit_at: 3 })], [asked], []);
const ids = (selection: Parameters<typeof shown>[1], words = "") => shown(rows, selection, words).map((row) => row.card.case);

describe("the list of my cases", () => {
  it("shows what waits for me first, and leaves the rest in the core's order", () => {
    expect(ids(everything)).toEqual(["b", "c", "a", "d"]);
  });

  it("narrows to any of the chosen filters, and counts each before it is chosen", () => {
    expect(ids({ filters: ["questions"], sort: "waiting" })).toEqual(["c"]);
    expect(ids({ filters: ["unread", "unsent"], sort: "activity" })).toEqual(["b", "d"]);
    expect([countOf("waiting", rows), countOf("late", rows), countOf("unsent", rows)]).toEqual([2, 0, 1]);
  });

  it("is ordered by the next visit, and finds a case by a first name", () => {
    expect(ids({ filters: [], sort: "visit" })).toEqual(["d", "c", "a", "b"]);
    expect(ids(everything, " åse")).toEqual(["b"]);
  });
});
