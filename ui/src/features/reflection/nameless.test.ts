import { describe, expect, it } from "vitest";
import { nbDay } from "../../text/day/nb";
import { inWords } from "./nameless";

describe("a text without names", () => {
  it("says in an ordinary word what each name named, large where a sentence begins", () => {
    const pieces = [
      { text: "", name: "participant" as const },
      { text: " ventet. ", name: null },
      { text: "", name: "mentor" as const },
      { text: " svarte på ", name: null },
      { text: "", name: "workplace" as const },
    ];
    expect(inWords(pieces, (kind) => nbDay.named[kind])).toBe("Deltakeren ventet. Mentoren svarte på arbeidsplassen");
  });
});
