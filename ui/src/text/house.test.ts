import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nb } from "./nb";

const root = join(import.meta.dirname, "..");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith("contract.ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "") }));
const shipped = files.filter(({ path }) => !/\.test\.|\/testing\//.test(path));

/** Records whose keys are codes, asked for by variable. */
const byCode = new Set([...shipped.map(({ text }) => text).join("\n").matchAll(/\bt\.([\w.]+)\[/g)].map(([, path]) => path));
byCode.delete("case");
const sections = ["case.timeline", "case.contact", "case.picture", "case.knowledge", "case.responsibility", "case.about"];

function keysIn(value: object, path: string): readonly string[] {
  return Object.entries(value).flatMap(([key, below]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (here === "words" || byCode.has(here) || sections.includes(here)) return [];
    return typeof below === "object" && below !== null && !Array.isArray(below) ? keysIn(below, here) : [here];
  });
}

/** Words that stand in the markup itself. */
export function literalsIn(text: string): readonly string[] {
  const between = [...text.matchAll(/>\s*([^<>{}=;()|&]*\p{L}{2,}[^<>{}=;()|&]*)<\//gu)];
  const attributes = [...text.matchAll(/\b(?:label|title|placeholder|alt|description|header|heading|legend|lead|aria-label)="([^"]*\p{L}[^"]*)"/gu)];
  return [...between, ...attributes].map(([, words = ""]) => words.trim());
}

function layerOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "main";
}

const below: Readonly<Record<string, readonly string[]>> = {
  text: ["text", "core"],
  core: ["core"],
  components: ["components", "core", "text"],
  features: ["features", "components", "core", "text"],
  app: ["app", "features", "components", "core", "text"],
  main: ["app", "core", "main"],
};

function importsOf(path: string, text: string): readonly string[] {
  const folder = path.split("/").slice(0, -1);
  return [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, target = ""]) => {
    const parts = [...folder];
    for (const step of target.split("/")) {
      if (step === "..") parts.pop();
      else if (step !== ".") parts.push(step);
    }
    return parts.join("/");
  });
}

describe("the catalogue", () => {
  // It looks for each of some two thousand words in all screens, which takes seconds on a busy machine.
  it("holds no word that nobody shows", { timeout: 60_000 }, () => {
    const everything = shipped.map(({ text }) => text).join("\n");
    const unused = keysIn(nb, "").filter((key) => !new RegExp(`\\b(?:t|words|writing)\\.${key.replace(/^writing\./, "(?:writing\\.)?")}\\b`).test(everything));
    const shownByPart = unused.filter((key) => {
      const [section, name] = [key.split(".").slice(0, -1).join("."), key.split(".").at(-1)];
      return !new RegExp(`= t\\.${section};[\\s\\S]*\\.${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\} = t\\.${section}\\b`).test(everything);
    });
    expect(shownByPart).toEqual([]);
  });

  it("is where every visible word comes from", () => {
    expect(shipped.flatMap(({ path, text }) => (path.endsWith(".tsx") ? literalsIn(text).map((words) => `${path}: ${words}`) : []))).toEqual([]);
  });

  it("is missed when a word stands in the markup", () => {
    expect(literalsIn("<p>\n  Lagret her\n</p>")).toEqual(["Lagret her"]);
    expect(literalsIn('<Button aria-label="Lukk" />')).toEqual(["Lukk"]);
    expect(literalsIn("<p>{t.common.close}</p>")).toEqual([]);
  });
});

describe("the layers of the screens", () => {
  it("only import downwards, and no feature knows another", () => {
    const wrong = shipped.flatMap(({ path, text }) =>
      importsOf(path, text).filter((target) => {
        const layer = layerOf(path);
        if (!(below[layer] ?? []).includes(layerOf(target))) return true;
        return layer === "features" && layerOf(target) === "features" && target.split("/")[1] !== path.split("/")[1];
      }).map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have neither default exports nor barrels nor any", () => {
    const wrong = shipped.filter(({ text }) => /export default|export \* from|: any\b|as any\b|<any>/.test(text)).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it("never put words of a person into the page as markup", () => {
    expect(shipped.filter(({ text }) => /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/.test(text))).toEqual([]);
  });
});
