import { describe, expect, it } from "vitest";
import { routeOf } from "./routes";
import { hrefOfSpot, spotIn, spotName } from "./spot";

const visit = { at: "visit", case: "c", document: "d", field: false } as const;

describe("an address that leads into a page", () => {
  it("leads to the same page, and names the text and the words", () => {
    const href = hrefOfSpot(visit, { part: null, field: "saw", words: "blåbær & kaffe?" });
    expect(routeOf(href)).toEqual(visit);
    expect(spotIn(href)).toEqual({ name: spotName(null, "saw"), words: "blåbær & kaffe?" });
  });

  it("is told apart from one that does not", () => {
    expect(spotIn("#/case/c/visit/d")).toBeNull();
    expect(spotIn("#/search?q=spot")).toBeNull();
  });
});
