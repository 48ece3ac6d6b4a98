import { describe, expect, it } from "vitest";
import type { Heads, Splice, TextChanged } from "../../core/contract";
import { chance } from "../../core/testing/chance";
import { Clock, TextWorld } from "../../core/testing/textWorld";
import { TextSession } from "./session";
import type { TextDoor } from "./session";

interface Trouble {
  /** How long the core takes. */
  readonly delay: () => number;
  /** Whether the next answer is lost: before the core did it, after, or not at all. */
  readonly loss: () => "before" | "after" | null;
}

const calm: Trouble = { delay: () => 5, loss: () => null };

function start(text: string, trouble: Trouble = calm) {
  const clock = new Clock();
  const world = new TextWorld(text);
  const edits: Splice[][] = [];
  const through = async <T>(what: () => T): Promise<T> => {
    const loss = trouble.loss();
    await clock.after(trouble.delay());
    if (loss === "before") throw { code: "internal" };
    const answer = what();
    await clock.after(trouble.delay());
    if (loss === "after") throw { code: "internal" };
    return answer;
  };
  let open = 0;
  const door: TextDoor = {
    edit: async (heads: Heads, splices: Splice[]): Promise<TextChanged> => {
      open += 1;
      expect(open, "edits under way at once").toBe(1);
      edits.push(splices);
      try {
        return await through(() => world.edit(heads, splices));
      } finally {
        open -= 1;
      }
    },
    open: () => through(() => ({ heads: world.heads, text: world.text })),
    difference: (from, to) => through(() => world.difference(from, to)),
  };
  const session = new TextSession({ heads: world.heads, text: world.text }, door, clock.later);
  return { clock, world, edits, session, notice: () => session.seen({ heads: world.heads, text: world.text }) };
}

/** Types at the caret, one letter after the other, as a text box tells of it. */
function type(session: TextSession, words: string, at?: number): void {
  for (const letter of words) {
    const { text, selection } = session.current();
    const caret = at ?? selection.end;
    const next = text.slice(0, caret) + letter + text.slice(caret);
    session.typed(next, { start: caret + letter.length, end: caret + letter.length });
    if (at !== undefined) at += letter.length;
  }
}

describe("a text session", () => {
  it("says saved only after the core has answered", async () => {
    const { session, clock, world } = start("");
    type(session, "Hei");
    expect(session.current().state).toBe("typing");
    await clock.pass(249);
    expect(world.text).toBe("");
    await clock.pass(2);
    expect(session.current().state).toBe("saving");
    await clock.pass(6);
    expect(world.text).toBe("Hei");
    expect(session.current().state).toBe("saving");
    await clock.pass(10);
    expect(session.current().state).toBe("saved");
  });

  it("sends at the latest a second after the first letter, however fast the typing", async () => {
    const { session, clock, edits } = start("");
    for (let beat = 0; beat < 11; beat += 1) {
      type(session, "x");
      await clock.pass(100);
    }
    expect(edits).toEqual([[{ at: 0, remove: 0, insert: "xxxxxxxxxx" }]]);
  });

  it("has one edit under way at a time and sends the rest after it", async () => {
    const { session, clock, world, edits } = start("", { ...calm, delay: () => 400 });
    type(session, "først ");
    await clock.pass(260);
    type(session, "så 😀");
    await clock.pass(5000);
    expect(world.text).toBe("først så 😀");
    expect(edits.length).toBe(2);
  });

  it("keeps two places typed in the same second as two splices", async () => {
    const { session, clock, edits } = start("den ene setningen. den andre.");
    type(session, "D", 0);
    type(session, "!", 30);
    await clock.pass(2000);
    expect(edits[0]?.map(({ at, insert }) => [at, insert])).toEqual([[0, "D"], [30, "!"]]);
  });

  it("brings in what others wrote without moving the caret from its letter", async () => {
    const { session, clock, world, notice } = start("Roar sier hei");
    session.readSelectionBy(() => ({ start: 4, end: 4 }));
    world.becomes("🚜 I dag: Roar sier hei");
    notice();
    await clock.pass(100);
    const { text, selection } = session.current();
    expect(text).toBe("🚜 I dag: Roar sier hei");
    expect(text.slice(0, selection.start).endsWith("Roar")).toBe(true);
  });

  it("sends its own words first when others wrote while something was unsent", async () => {
    const { session, clock, world, notice } = start("ab");
    type(session, "MIN", 1);
    world.becomes("abDERES");
    notice();
    await clock.pass(100);
    expect(world.text).toBe("aMINbDERES");
    expect(session.current().text).toBe("aMINbDERES");
    expect(session.current().selection.start).toBe(4);
  });

  it("keeps the words when saving fails, says so, and tries again by itself", async () => {
    let failing = true;
    const { session, clock, world } = start("", { delay: () => 5, loss: () => (failing ? "before" : null) });
    type(session, "viktig");
    await clock.pass(400);
    expect(session.current()).toMatchObject({ state: "failed", text: "viktig" });
    type(session, " og mer");
    await clock.pass(5000);
    expect(session.current()).toMatchObject({ state: "failed", text: "viktig og mer" });
    failing = false;
    await clock.pass(60_000);
    expect(world.text).toBe("viktig og mer");
    expect(session.current()).toMatchObject({ state: "saved", problem: null });
  });

  it("does not write the same words twice when only the answer was lost", async () => {
    const losses: ("after" | null)[] = ["after"];
    const { session, clock, world } = start("før ", { delay: () => 5, loss: () => losses.shift() ?? null });
    type(session, "én gang", 4);
    await clock.pass(10_000);
    expect(world.text).toBe("før én gang");
    expect(session.current()).toMatchObject({ state: "saved", text: "før én gang" });
  });

  it("leaves the box alone while a letter is being composed", async () => {
    const { session, clock, world, notice } = start("x");
    session.compose(true);
    type(session, "´", 1);
    world.becomes("Yx");
    notice();
    await clock.pass(3000);
    expect(session.current().text).toBe("x´");
    session.typed("xé", { start: 2, end: 2 });
    session.compose(false);
    await clock.pass(3000);
    expect(world.text).toBe("Yxé");
    expect(session.current().text).toBe("Yxé");
  });

  it("flushes at once when asked, and tells whether all is durable", async () => {
    const { session, clock, world } = start("");
    type(session, "nå");
    const done = session.flush();
    await clock.pass(20);
    await expect(done).resolves.toBe(true);
    expect(world.text).toBe("nå");
  });

  it("never loses or doubles a letter in company of delays, failures and others' edits", async () => {
    for (let seed = 1; seed <= 60; seed += 1) await storm(seed);
  });
});

async function storm(seed: number): Promise<void> {
  const random = chance(seed);
  let stormy = true;
  const { session, clock, world, notice } = start("Begynnelse. ", {
    delay: () => Math.floor(random() * 300),
    loss: () => (stormy && random() < 0.15 ? "before" : null),
  });
  const mine: string[] = [];
  const theirs: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    const word = `[m${round}😀]`;
    const places = [...session.current().text.matchAll(/(?=\[)|$/g)].map((hit) => hit.index);
    type(session, word, places[Math.floor(random() * places.length)]);
    mine.push(word);
    const caret = session.current().selection.end;
    expect(session.current().text.slice(0, caret).endsWith(word)).toBe(true);
    await clock.pass(Math.floor(random() * 400));
    const { text, selection } = session.current();
    expect(text.slice(0, selection.end).endsWith(word), `seed ${seed}: the caret stands behind the last word`).toBe(true);
    if (random() < 0.6) {
      const other = `{t${round}🚜}`;
      const at = random() < 0.5 ? 0 : world.text.length;
      world.becomes(world.text.slice(0, at) + other + world.text.slice(at));
      theirs.push(other);
      if (random() < 0.7) notice();
    }
  }
  stormy = false;
  notice();
  await clock.pass(120_000);
  notice();
  await clock.pass(5000);
  expect(session.current().text).toBe(world.text);
  expect(session.current().state).toBe("saved");
  for (const word of [...mine, ...theirs]) expect(world.text.split(word).length - 1, `seed ${seed}: ${word}`).toBe(1);
}
