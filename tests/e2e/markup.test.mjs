// Words that want to be a script are words on every screen: none runs, none asks for anything, and each stands there as it was written.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openPage, startBrowser } from "./support/browser.mjs";
import { addresses, goTo, things } from "./support/everywhere.mjs";
import { CANARY, payloads } from "./support/payloads.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { PASSPHRASE } from "./support/prepare.mjs";
import { until } from "./support/until.mjs";
import { Webshell, startHub } from "./support/webshell.mjs";

const CASE = "forlop-01";
/** Letters that a name may have, and a text in one go. */
const NAME = 80;
const TEXT = 9_000;
/** Screens that show words of people, at the least. */
const MOSTLY = 20;
/** What a screen looks like on which nothing came to life. */
const NOTHING = { letters: "", alive: [], ran: [] };
/** At least so many, or the corpus has shrunk. */
const LEAST = 300;

/** The same file, with a payload wherever somebody wrote something freely. */
function spoiled(all, short) {
  const next = round(all);
  // A field takes what is no longer than what stands there; some take but a few letters.
  const fitting = (value) => (all.some((payload) => payload.length <= value.length) ? firstOf(next, (payload) => payload.length <= value.length) : value);
  const file = JSON.parse(readFileSync(cases, "utf8"));
  const walk = (value, key) => {
    if (Array.isArray(value)) return value.map((inner) => walk(inner, key));
    if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
    if (typeof value !== "string" || key === "id") return value;
    if (key === "navn" || key === "fornavn") return short();
    return value.includes(" ") ? fitting(value) : value;
  };
  file.forlop = file.forlop.filter(({ id }) => id === CASE).map((one) => walk(one));
  return JSON.stringify(file);
}

/** The same for what people begin one by one, so that there is something of every kind. */
async function begin(shell, only, next) {
  for (const [kind, { space = "shared", fields = [], texts = [] }] of Object.entries(things)) {
    const words = ({ field, value }) => ({ field, value: value.text === undefined ? value : { text: next() } });
    await shell.ask("thing_begin", { case: only, space, kind, fields: fields.map(words), texts: texts.map(({ field }) => ({ field, text: next() })) });
  }
}

function firstOf(next, wanted) {
  for (;;) {
    const one = next();
    if (wanted(one)) return one;
  }
}

/** Goes round for ever, the first ones first. */
function round(all) {
  let at = 0;
  return () => all[at++ % all.length];
}

async function planted(t) {
  const all = payloads();
  assert.ok(all.length >= LEAST, `${all.length} payloads`);
  const [next, short] = [round(all), round(all.filter((payload) => payload.length <= NAME))];
  const folder = newFolder(t);
  const shell = await Webshell.start(t, join(folder, "profile"));
  await shell.ask("profile_create", { display_name: short(), passphrase: PASSPHRASE, device_name: short() });
  await shell.ask("hub_set", { address: await startHub(t, folder) });
  const { cases: [only] } = await shell.ask("cases_import", { json: spoiled(all, short), only: [CASE] });
  await begin(shell, only, next);
  await shell.ask("case_create", {
    title: next(), workplace: next(), start: null, planned_end: null, protection: "none", participant: short(), mentor: short(),
  });
  for (let number = 0; number < 12; number += 1) {
    await shell.ask("task_add", { case: only, text: next(), owner: null, due: null, from: null });
    await shell.ask("note_create", { case: only, space: "shared", kind: "note", title: next() });
  }
  return { shell, only, all, notes: await pages(shell, only, all) };
}

/** All of them, in as few texts as hold them; gives the notes. */
async function pages(shell, only, all) {
  const texts = [""];
  for (const payload of all) {
    if (texts.at(-1).length + payload.length > TEXT) texts.push("");
    texts.push(`${texts.pop()}${payload}\n`);
  }
  const notes = [];
  for (const insert of texts) {
    const { document, heads } = await shell.ask("note_create", { case: only, space: "shared", kind: "note", title: "Alle" });
    await shell.ask("text_edit", { document, part: null, field: "body", heads, splices: [{ at: 0, remove: 0, insert }] });
    notes.push(document);
  }
  return notes;
}

/** What stands on a screen, and whatever of it came to life. Runs in the page. */
function look(canary) {
  const letters = [document.body.textContent, ...[...document.querySelectorAll("input, textarea")].map((field) => field.value)];
  // Where a payload may stand as plain words; in any other attribute it would mean something.
  const plain = /^(value|title|alt|placeholder|content|id|name|for|aria-[a-z]+|data-[a-z-]+)$/;
  const alive = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => value.includes(canary) && !plain.test(name)).map(({ name }) => `${element.localName}[${name}]`),
  );
  const scripts = [...document.scripts].filter((script) => script.textContent.includes(canary)).map(() => "script");
  return { letters: letters.join("\n"), alive: [...alive, ...scripts], ran: globalThis.felles_ran ?? [] };
}

/** A page that notices what runs, and what is asked for on the way to it. */
async function watched(browser, shell) {
  const opened = await openPage(browser, shell);
  const { page, faults } = opened;
  await page.addInitScript((canary) => {
    globalThis.felles_ran = [];
    globalThis[canary] = (number) => globalThis.felles_ran.push(number);
  }, CANARY);
  page.on("dialog", (dialog) => {
    faults.push(`asked in a box: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes(CANARY)) faults.push(`asked ${request.url()}`);
  });
  await page.reload();
  return opened;
}

const plain = (text) => text.replaceAll(/\s+/g, " ");

test("no words become a script on any screen, and each stands as it was written", { timeout: 120_000 }, async (t) => {
  const { shell, only, all, notes } = await planted(t);
  const browser = await startBrowser(t);
  const { page, faults } = await watched(browser, shell);
  const screens = await addresses(shell, only);
  notes.forEach((note, at) => Object.assign(screens, { [`all-${at}`]: `/case/${only}/note/${note}` }));
  const seen = new Set();
  const shown = [];
  for (const [name, address] of Object.entries(screens)) {
    await goTo(page, address);
    const { letters, alive, ran } = await page.evaluate(look, CANARY);
    const [there, before] = [plain(letters), seen.size];
    const here = all.filter((payload) => there.includes(plain(payload)));
    here.forEach((payload) => seen.add(payload));
    if (here.length > 0) shown.push(name);
    assert.deepEqual({ alive, ran, faults: faults.splice(0) }, { alive: [], ran: [], faults: [] }, `${name}, ${seen.size - before} new`);
  }
  await goTo(page, screens.search);
  await page.getByRole("searchbox").fill("onerror");
  await page.getByRole("region", { name: "Søk" }).locator("mark").first().waitFor();
  assert.deepEqual({ ...(await page.evaluate(look, CANARY)), letters: "" }, NOTHING, "search");
  assert.deepEqual(faults.splice(0), [], "search");
  assert.deepEqual(all.filter((payload) => !seen.has(payload)), [], "these stand nowhere as they were written");
  t.diagnostic(`${all.length} payloads; words of people on ${shown.length} of ${Object.keys(screens).length} screens: ${shown.join(", ")}`);
  assert.ok(shown.length > MOSTLY, `words of people stand on ${shown.length} screens only`);
});

test("nor do names on the screens of somebody who is invited", { timeout: 60_000 }, async (t) => {
  const names = round(payloads().filter((payload) => payload.length <= NAME && payload.startsWith("<")));
  const folder = newFolder(t);
  const address = await startHub(t, folder);
  const browser = await startBrowser(t);
  const [counsellor, mentor] = ["counsellor", "mentor"].map((role) => Webshell.start(t, join(folder, role)));
  const shells = [await counsellor, await mentor];
  const called = [];
  for (const shell of shells) {
    called.push(names());
    await shell.ask("profile_create", { display_name: called.at(-1), passphrase: PASSPHRASE, device_name: names() });
    await shell.ask("hub_set", { address });
  }
  const { card, parties } = await shells[0].ask("case_create", {
    title: names(), workplace: names(), start: null, planned_end: null, protection: "none", participant: names(), mentor: names(),
  });
  const { party } = parties.find(({ role }) => role === "mentor");
  const { invitation, link } = await shells[0].ask("invitation_create", { case: card.case, party, meeting: "table" });
  await shells[1].ask("invitation_follow", { link });
  for (const shell of shells) await until("both to compare", async () => (await shell.ask("invitation_status", { invitation })).state === "comparing");
  for (const [at, shell] of shells.entries()) {
    const { page, faults, close } = await watched(browser, shell);
    await goTo(page, `/invitation/${invitation}`);
    const { letters, ...came } = await page.evaluate(look, CANARY);
    assert.ok(plain(letters).includes(called[1 - at]), "the other one's name stands there");
    assert.deepEqual({ letters: "", ...came }, NOTHING);
    assert.deepEqual(faults, []);
    await close();
  }
});

test("a page that takes the same words for markup is noticed", { timeout: 60_000 }, async (t) => {
  const shell = await Webshell.start(t, join(newFolder(t), "profile"));
  await shell.ask("profile_create", { display_name: "Ingvild", passphrase: PASSPHRASE, device_name: "nettbrettet" });
  const browser = await startBrowser(t);
  const all = payloads();
  const { page, faults } = await watched(browser, shell);
  // On Felles' own page, whose policy lets none of it run: that it was taken for markup shows all the same.
  await page.evaluate((markup) => {
    document.body.appendChild(document.createElement("div")).innerHTML = markup;
  }, all.join("\n"));
  const { alive } = await page.evaluate(look, CANARY);
  assert.ok(alive.length > LEAST / 2, `only ${alive.length} are seen in markup`);
  assert.ok(faults.some((fault) => fault.startsWith("complained")), "the policy complains");
  // On a page without a policy: they run.
  const bare = await browser.newPage();
  await bare.addInitScript((canary) => {
    globalThis.felles_ran = [];
    globalThis[canary] = (number) => globalThis.felles_ran.push(number);
  }, CANARY);
  await bare.goto("about:blank");
  let ran = 0;
  for (const payload of all.slice(0, LEAST / 3)) {
    await bare.evaluate((markup) => {
      document.open();
      document.write(`<!doctype html><body>${markup}`);
      document.close();
    }, payload);
    ran += (await bare.evaluate(() => globalThis.felles_ran.splice(0).length)) > 0 ? 1 : 0;
  }
  assert.ok(ran > LEAST / 10, `only ${ran} of them run where nothing keeps them from it`);
});
