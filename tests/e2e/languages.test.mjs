// The screens in each of their languages, and the way to a saved word without a mouse.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, startBrowser } from "./support/browser.mjs";
import { goTo } from "./support/everywhere.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { PASSPHRASE } from "./support/prepare.mjs";
import { Webshell } from "./support/webshell.mjs";

const CASE = "Verkstedet i Brekkebakken";
const NOTE = "Ærlig talt";
/** Presses of a key before a place on the screen counts as out of reach. */
const MOST_PRESSES = 80;

const languages = {
  nb: { name: "Bokmål", cases: "Mine forløp", since: "Siden sist", tasks: "Oppgaver", search: "Søk", more: "Mer", sync: "Sendt og mottatt" },
  nn: { name: "Nynorsk", cases: "Mine forløp", since: "Sidan sist", tasks: "Oppgåver", search: "Søk", more: "Meir", sync: "Sendt og motteke" },
  en: { name: "English", cases: "My cases", since: "Since last", tasks: "Tasks", search: "Search", more: "More", sync: "Sent and received" },
};

/** One person's profile with one case, on this device only. */
async function alone(t) {
  const folder = join(newFolder(t), "profile");
  const shell = await Webshell.start(t, folder);
  await shell.ask("profile_create", { display_name: "Ingvild", passphrase: PASSPHRASE, device_name: "nettbrettet" });
  const json = readFileSync(cases, "utf8");
  const { cases: [only] } = await shell.ask("cases_import", { json, only: ["forlop-01"] });
  return { shell, only };
}

test("each language has a word for everything on the main screens", { timeout: 120_000 }, async (t) => {
  const { shell, only } = await alone(t);
  const entries = await shell.ask("timeline", { case: only, before: null, limit: 200, archived: false });
  const note = entries.find((entry) => entry.title === NOTE).document;
  const visit = entries.find((entry) => entry.kind === "visit").document;
  const browser = await startBrowser(t);
  const { page, faults } = await openPage(browser, shell);
  const said = {};
  for (const [language, words] of Object.entries(languages)) {
    await t.test(words.name, async () => {
      await goTo(page, "/settings");
      // Each language is called by its own name, whichever is chosen now.
      await page.getByRole("radio", { name: words.name, exact: true }).check();
      await page.locator(`html[lang=${language}]`).waitFor();
      said[language] = new Set();
      const screens = {
        "": words.cases, since: words.since, tasks: words.tasks, search: words.search, sync: words.sync, settings: words.more,
        [`case/${only}`]: CASE, [`case/${only}/picture`]: CASE, [`case/${only}/knowledge`]: CASE, [`case/${only}/responsibility`]: CASE, [`case/${only}/about`]: CASE,
        [`case/${only}/note/${note}`]: NOTE, [`case/${only}/visit/${visit}`]: null, [`case/${only}/history/${note}`]: null,
      };
      for (const [address, heading] of Object.entries(screens)) {
        await goTo(page, `/${address}`, { level: 1, ...(heading === null ? {} : { name: heading }) });
        await assertWordsForEverything(page, `${language} ${address}`);
        for (const word of await ownWords(page)) said[language].add(word);
      }
      await keep(page, `language-${language}`);
      await goTo(page, `/case/${only}/about`, { level: 2 });
      await keep(page, `language-${language}-case`);
    });
  }
  const { parties } = await shell.ask("case_open", { case: only });
  const names = parties.map((party) => party.name);
  const alike = ["Bokmål", "English", "Mine", "Nynorsk", "Server"];
  assert.deepEqual([...said.en].filter((word) => said.nb.has(word) && !names.includes(word)).sort(), alike, "only these words are bokmål and English at once");
  assert.deepEqual(faults, []);
});

/** No hole where a word should be, and a name on everything that can be pressed. */
async function assertWordsForEverything(page, where) {
  const text = await page.locator("body").innerText();
  assert.doesNotMatch(text, /undefined|\[object|NaN|\bnull\b|Invalid Date|\{\w*\}/, where);
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("button, a[href], summary, h1, h2, h3, label, legend")]
      .filter((element) => element.checkVisibility())
      .filter((element) => `${element.textContent}${element.ariaLabel ?? ""}${element.title}`.trim() === "")
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(nameless, [], where);
}

/** The app's own words on a screen: what is written on its controls, without what people wrote. */
function ownWords(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("nav a, button, legend, label, main > * > h2, section > h2")]
      .filter((element) => element.checkVisibility() && element.closest("article, .felles-tasks, [lang]:not(html)") === null)
      .map((element) => element.textContent.trim())
      .filter((word) => /\p{L}{2}/u.test(word)),
  );
}

test("with the keyboard alone one opens the profile, writes in a note, sees it saved, and goes back", { timeout: 60_000 }, async (t) => {
  const { shell } = await alone(t);
  await shell.ask("profile_lock");
  const browser = await startBrowser(t);
  const { page, faults } = await openPage(browser, shell);
  const keys = page.keyboard;
  await page.getByLabel("Passordsetning").waitFor();
  await keys.type(PASSPHRASE);
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Mine forløp" }).waitFor();
  await reach(page, "Tab", page.getByRole("link", { name: CASE }));
  await keys.press("Enter");
  await isFocused(page.getByRole("heading", { level: 1, name: CASE }));
  await reach(page, "Tab", page.getByRole("button", { name: "Skriv notat" }));
  await keys.press("Enter");
  await page.getByRole("dialog", { name: "Skriv notat" }).waitFor();
  await reach(page, "Tab", page.getByLabel("Overskrift"));
  await keys.type("Uten mus");
  await keys.press("Enter");
  await isFocused(page.getByRole("heading", { level: 1, name: "Uten mus" }));
  await reach(page, "Tab", page.getByRole("textbox", { name: "Teksten" }));
  await keys.type("Alt dette er skrevet med tastene.");
  await page.getByText("Lagret på denne enheten").waitFor();
  await assertNoBarriers(page, "a note in the middle of writing");
  await reach(page, "Shift+Tab", page.getByRole("link", { name: `Tilbake til ${CASE}` }));
  await keys.press("Enter");
  await isFocused(page.getByRole("heading", { level: 1, name: CASE }));
  await page.getByText("Alt dette er skrevet med tastene.").waitFor();
  await keys.press("/");
  await isFocused(page.getByRole("searchbox"));
  await keys.type("tastene");
  await page.getByRole("region", { name: "Søk" }).getByRole("link", { name: "Uten mus" }).waitFor();
  assert.deepEqual(faults, []);
});

const hasFocus = (element) => element === document.activeElement;

/** Presses a key until the focus stands where it should, and it must be seen standing there. */
async function reach(page, key, target) {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate(hasFocus)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} is not to be reached with ${key}`);
}

async function isFocused(target) {
  await target.and(target.page().locator(":focus")).waitFor();
}
