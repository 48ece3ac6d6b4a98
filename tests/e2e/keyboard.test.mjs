// Everything that a person can do, done with keys alone: each control is reached, shows the focus, and nothing is lost under the fingers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startBrowser } from "./support/browser.mjs";
import { commandsOfScreens } from "./support/commands.mjs";
import { startKeyRing } from "./support/key-ring.mjs";
import { Keys } from "./support/keys.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { startHub } from "./support/webshell.mjs";
import { chooseServer, makeProfile } from "./walks/begin.mjs";
import { somebody } from "./walks/cast.mjs";
import { handOver } from "./walks/hands.mjs";
import { CASE, meet } from "./walks/joining.mjs";
import { loseDevice, partWays, rebuild, twoCopies } from "./walks/leaving.mjs";
import { locks, shielded } from "./walks/locks.mjs";
import { catchUp, ownDay, takeBackAndIn } from "./walks/own.mjs";
import { bringIn, keepContact, learn, takeResponsibility } from "./walks/practice.mjs";
import { writeNotes } from "./walks/timeline.mjs";

/** A case of the examples, with months behind it. */
const FROM_FILE = "Båtbyggeriet på Sørskjæret";
/** Another one of them, whose title is shown to nobody before it is opened. */
const SHIELDED = "Hagesenteret";
test("every command of every screen can be given by keyboard alone", { timeout: 900_000 }, async (t) => {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const browser = await startBrowser(t);
  const stage = { t, folder, browser, hub, sent: new Set() };
  const people = [];
  const come = async (name, options) => {
    const person = await somebody(stage, name, options);
    people.push(person);
    return person;
  };
  // Each step begins where the one before ended: after a failure there is nothing left to learn but what it looks like.
  const step = async (claim, holds) => {
    let failure;
    await t.test(claim, () => holds().catch((error) => Promise.reject((failure = error))));
    if (failure === undefined) return;
    for (const person of people) if (!person.page.isClosed()) await person.keep("failed");
    throw failure;
  };

  let [ingvild, roar] = [await come("ingvild", { login: await startKeyRing(t, folder) }), await come("roar")];
  let code;
  await step("two people make their profiles, one of them with a code on paper", async () => {
    code = await makeProfile(ingvild, "Ingvild", "nettbrettet", { code: true });
    await makeProfile(roar, "Roar", "pc-en");
    for (const person of [ingvild, roar]) await chooseServer(person, hub);
  });

  await step("they meet over six digits and share a case", () => meet(ingvild, roar));
  await step("a note is written, shared, answered, put away and shared with more", () => writeNotes(ingvild, roar));
  await step("a case comes out of a file, and its contact is kept and talked about", async () => {
    await bringIn(ingvild, cases);
    await keepContact(ingvild, FROM_FILE);
  });
  await step("a goal gets a mark and is replaced", () => learn(ingvild));
  await step("agreements, tasks and hours are answered for", () => takeResponsibility(ingvild, roar, CASE));
  await step("a thought is caught, placed and remembered", () => ownDay(ingvild, FROM_FILE));
  await step("what is new is seen, and one goes off the net and on again", () => catchUp(roar));
  await step("a task is taken back after it was seen, and taken in again", () => takeBackAndIn(ingvild, roar, CASE));
  await step("the device goes to the participant and back", () => handOver(ingvild, FROM_FILE));
  let words;
  await step("the lock is changed, and opened with the code on paper", async () => {
    words = await locks(ingvild, code);
  });
  await step("a shielded case is opened on purpose", () => shielded(ingvild, SHIELDED));
  await step("a second device joins and is lost", async () => loseDevice(ingvild, await come("laptop")));
  await step("two copies of one profile are told apart", async () => {
    roar = await twoCopies(stage, roar, CASE);
    people.push(roar);
  });
  await step("a mentor is replaced and taken out, and what came late is looked at", () => partWays(ingvild, roar, CASE));
  await step("everything comes back from 24 words", async () => rebuild(await come("anew"), words, hub));

  const missed = commandsOfScreens().filter((name) => !stage.sent.has(name));
  assert.deepEqual(missed, []);
  for (const person of people) assert.deepEqual(person.faults, [], person.name);
});

test("a walk stops at a control whose focus is not seen, that lies under something or is out of reach", { timeout: 60_000 }, async (t) => {
  const browser = await startBrowser(t);
  const page = await browser.newPage();
  const keys = new Keys(page, new Set());
  const button = (style, more = "") => page.setContent(`<button style="${style}">Lagre</button>${more}`);
  await button("");
  await keys.reach("button", "Lagre");
  await button("outline: none");
  await assert.rejects(keys.reach("button", "Lagre"), /the focus is not seen on button Lagre/);
  await button("", "<div style='position: fixed; inset: 0; background: white'></div>");
  await assert.rejects(keys.reach("button", "Lagre"), /button Lagre to stand free/);
  await page.setContent("<a href='#'>Mer</a><div role='button' aria-label='Lagre'>Lagre</div>");
  await assert.rejects(keys.reach("button", "Lagre"), /out of reach/);
  await page.setContent("<button onclick='this.remove()'>Lagre</button>");
  await assert.rejects(keys.press("Lagre"), /the focus to stand somewhere/);
});
