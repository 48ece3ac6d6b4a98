import { describe, expect, it } from "vitest";
import { addressOf, routeOf } from "./routes";
import type { Route } from "./routes";

const places: readonly Route[] = [
  { at: "cases" },
  { at: "since" },
  { at: "tasks" },
  { at: "search", query: "" },
  { at: "search", query: "blåbær & kaffe?" },
  { at: "settings" },
  { at: "sync" },
  { at: "case", case: "c", section: "timeline" },
  { at: "case", case: "c", section: "about" },
  { at: "note", case: "c", document: "d" },
  { at: "visit", case: "c", document: "d", field: true },
  { at: "visit", case: "c", document: "d", field: false },
  { at: "history", case: "c", document: "d" },
];

describe("an address", () => {
  it.each(places)("leads back to the place it was made for: $at", (place) => {
    expect(routeOf(`#${addressOf(place)}`)).toEqual(place);
  });

  it("of a case's tasks from before leads to its responsibility", () => {
    expect(routeOf("#/case/c/tasks")).toEqual({ at: "case", case: "c", section: "responsibility" });
  });

  it.each(["#/nothing", "#/case", "#/case/c/note", "#/case/c/dance/d", "#/tasks/extra"])("that leads nowhere says so: %s", (address) => {
    expect(routeOf(address)).toEqual({ at: "nowhere" });
  });
});
