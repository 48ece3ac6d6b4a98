import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CoreProblem } from "../core/problem";
import { sentenceFor } from "../components/state/sentence";
import { durationInWords } from "./duration";
import { dayAsMillis, formatOf, isoDayOf } from "./format";
import type { Language } from "./language";
import { languages } from "./languages";
import { language as english } from "./languages/en";
import { language as bokmal } from "./languages/nb";
import { language as nynorsk } from "./languages/nn";
import { valueInWords } from "./value";

const nb = bokmal.catalogue;

function shape(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, shape(below)]).sort());
}

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe("each language", () => {
  it("can be chosen for having a file, and needs nothing else", () => {
    const files = readdirSync(join(import.meta.dirname, "languages"));
    expect(languages.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
    expect(languages.map(({ name }) => name)).toEqual(expect.arrayContaining(["Bokmål", "English", "Nynorsk"]));
  });

  it.each(languages)("$name has exactly the words of bokmål", ({ catalogue }) => {
    expect(shape(catalogue)).toEqual(shape(nb));
  });

  it.each(languages)("$name leaves no word empty", ({ catalogue }) => {
    expect(strings(catalogue).filter((words) => words.trim() === "")).toEqual([]);
  });

  it.each(languages)("$name names the place of a fault in a file", ({ catalogue }) => {
    const place = "forlop[0].hendelser[3].tidspunkt";
    const sentence = sentenceFor(catalogue, new CoreProblem({ code: "invalid", fault: "no_such_date", place }));
    expect(sentence).toContain(place);
  });

  it("tells each problem in a sentence of its own", () => {
    expect(new Set(Object.values(nb.problem)).size).toBe(12);
  });
});

describe("days and lists", () => {
  it("are written as the language writes them", () => {
    const at = new Date(2026, 2, 31, 14, 5).getTime();
    expect(formatOf(bokmal).day(at)).toBe("31. mars 2026");
    expect(formatOf(english).day(at)).toBe("31 March 2026");
    expect(formatOf(nynorsk).list(["Anna", "Bo", "Cem"])).toBe("Anna, Bo og Cem");
  });

  it("keep an ISO day on its own day in every zone", () => {
    expect(isoDayOf(new Date(dayAsMillis("2026-03-29")))).toBe("2026-03-29");
  });

  it("say how long ago in the nearest unit", () => {
    const now = Date.parse("2026-11-24T12:00:00Z");
    expect(formatOf(bokmal).ago(now - 5 * 60_000, now)).toBe("for 5 minutter siden");
    expect(formatOf(bokmal).ago(now - 20_000, now)).toBe("nå nettopp");
    expect(formatOf(bokmal).ago(now - 26 * 3_600_000, now)).toBe("i går");
  });
});

describe("a length of time", () => {
  it("is said in hours and minutes, one of each in the singular", () => {
    const said = (language: Language, minutes: number) => durationInWords(language.catalogue, formatOf(language), minutes);
    expect([1, 45, 60, 61, 90, 120, 660].map((minutes) => said(bokmal, minutes))).toEqual([
      "1 minutt", "45 minutter", "1 time", "1 time og 1 minutt", "1 time og 30 minutter", "2 timer", "11 timer",
    ]);
    expect([60, 90, 120].map((minutes) => said(nynorsk, minutes))).toEqual(["1 time", "1 time og 30 minutt", "2 timar"]);
    expect([60, 90, 120].map((minutes) => said(english, minutes))).toEqual(["1 hour", "1 hour and 30 minutes", "2 hours"]);
    expect(valueInWords(nb, formatOf(bokmal), "minutes", { number: 75 })).toBe("1 time og 15 minutter");
  });
});

describe("a value in words", () => {
  const words = (value: Parameters<typeof valueInWords>[3], field: Parameters<typeof valueInWords>[2]) =>
    valueInWords(nb, formatOf(bokmal), field, value, (part) => ({ p1: "Sander", p2: "Roar" })[part] ?? part);

  it("is the word of the glossary for a code, and the code itself when a newer Felles coined it", () => {
    expect(words({ code: "paused" }, "case_status")).toBe("Pause");
    expect(words({ code: "levitating" }, "case_status")).toBe("levitating");
  });

  it("names people where a field holds their ids", () => {
    expect(words({ text: "p1 p2" }, "parties")).toBe("Sander og Roar");
    expect(words("nothing", "owner")).toBe("Ikke satt");
  });
});
