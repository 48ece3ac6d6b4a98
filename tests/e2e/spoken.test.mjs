// What a screen reader has of every screen: each control says what it acts on, headings stand in order, parts are marked, news is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sizes, startBrowser } from "./support/browser.mjs";
import { furnishedPage, goTo, onEveryScreen } from "./support/everywhere.mjs";
import { spoken, stumbles } from "./support/spoken.mjs";
import { until } from "./support/until.mjs";

test("every control of every screen has a name that tells, in an outline that holds", { timeout: 300_000 }, async (t) => {
  const { page, all } = await furnishedPage(t, { size: sizes.laptop });
  await onEveryScreen(t, page, all, async () => {
    assert.deepEqual(stumbles(await spoken(page)), []);
  });
});

test("that words are saved, and that something went wrong, is told without being looked for", { timeout: 120_000 }, async (t) => {
  const { page, all } = await furnishedPage(t, { size: sizes.laptop });
  const told = (role, words) =>
    // Said, not always shown.
    until(`${role}: ${words}`, async () => (await page.getByRole(role).filter({ hasText: words }).count()) > 0);
  await goTo(page, all["thing-goal"]);
  await page.getByRole("textbox").first().press("a");
  await told("status", "Det du skriver, er lagret.");
  await goTo(page, all.settings);
  await page.getByRole("textbox", { name: "Serverens adresse" }).fill("ftp://feil");
  await page.getByRole("button", { name: "Lagre" }).click();
  await until("what is wrong", () => page.locator("[aria-live=polite]", { hasText: "Adressen må begynne med https://." }).isVisible());
  const field = page.getByRole("textbox", { name: "Serverens adresse" });
  assert.equal(await field.getAttribute("aria-invalid"), "true");
});

test("a screen with doubtful names, jumps or no main part is complained about", { timeout: 60_000 }, async (t) => {
  const browser = await startBrowser(t);
  const page = await browser.newPage();
  const complaints = async (html) => {
    await page.setContent(html);
    return stumbles(await spoken(page)).join("; ");
  };
  assert.equal(await complaints("<main><h1>A</h1><h2>B</h2><button>Lagre</button><a href='#x'>X</a><a href='#x'>X</a></main>"), "");
  assert.match(await complaints("<main><h1>A</h1><button><svg></svg></button></main>"), /without a name/);
  assert.match(await complaints("<main><h1>A</h1><button>Endre</button><button>Endre</button></main>"), /twice: button Endre/);
  assert.match(await complaints("<main><h1>A</h1><h3>B</h3></main>"), /from heading 1 to 3/);
  assert.match(await complaints("<h1>A</h1>"), /not one main part/);
  assert.match(await complaints("<nav></nav><nav></nav><main><h1>A</h1></main>"), /not told apart/);
});
