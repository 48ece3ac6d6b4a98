import { describe, expect, it } from "vitest";
import { formatOf } from "../../text/format";
import { language } from "../../text/languages/nb";
import { byOthers, readersInWords } from "./readers";
import { timeFrom } from "./MomentField";

const format = formatOf(language);
const nb = language.catalogue;
const reader = (name: string, me = false) => ({ person: name, name, role: null, me, devices: [] });

describe("who can read, in one line", () => {
  it("names the others first and oneself last", () => {
    expect(readersInWords(nb, format, [reader("Ingunn", true), reader("Sander"), reader("Torill")])).toBe("Leses av Sander, Torill og deg");
    expect(readersInWords(nb, format, [reader("Ingunn", true)])).toBe("Bare du kan lese");
    expect(readersInWords(nb, format, [])).toBe("Ingen kan lese dette ennå");
  });
});

describe("what others did", () => {
  it("takes my own words as kept and leaves out what I removed myself", () => {
    const me = { person: "me", name: "Ingunn", role: null, me: true };
    const other = { ...me, person: "t", name: "Torill", me: false };
    expect(
      byOthers([
        { kind: "added", text: "mitt", by: me },
        { kind: "removed", text: "bort", by: me },
        { kind: "removed", text: "hennes", by: other },
      ]),
    ).toEqual([
      { kind: "kept", text: "mitt", by: null },
      { kind: "removed", text: "hennes", by: other },
    ]);
  });
});

describe("a time of day", () => {
  it("is understood however people write it", () => {
    expect(["9", "9.30", "0930", "23:59", " 14:05 "].map(timeFrom)).toEqual(["09:00", "09:30", "09:30", "23:59", "14:05"]);
    expect(["24:00", "9:75", "nå", ""].map(timeFrom)).toEqual([null, null, null, null]);
  });
});
