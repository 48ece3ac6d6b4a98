// Every screen in a real browser on the real core: no barrier, no complaint, no word to anybody else; in light and dark, on tablet and laptop.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, sizes, startBrowser } from "./support/browser.mjs";
import { NOWHERE, goTo } from "./support/everywhere.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { PASSPHRASE, prepare } from "./support/prepare.mjs";
import { until } from "./support/until.mjs";
import { Webshell } from "./support/webshell.mjs";

const looks = ["light", "dark"];

/** Looks at a screen in both its looks. */
async function inspect(page, name) {
  for (const colorScheme of looks) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((wished) => document.documentElement.style.colorScheme === wished, colorScheme);
    await assertNoBarriers(page, `${name}, ${colorScheme}`);
    await keep(page, `${name}-${colorScheme}`);
  }
}

test("every screen can be used by everybody, in both looks and on both devices", { timeout: 240_000 }, async (t) => {
  const house = await prepare(t);
  const places = await furnish(house);
  const browser = await startBrowser(t);
  for (const [device, size] of Object.entries(sizes)) {
    const { page, faults, close } = await openPage(browser, house.counsellor, { size });
    for (const [name, look] of Object.entries(screensOf(places))) {
      await t.test(`${name} on the ${device}`, async () => {
        await look(page);
        await inspect(page, `${device}-${name}`);
        assert.deepEqual(faults.splice(0), []);
      });
    }
    await close();
  }
});

/** How one comes to each screen, and how one knows that it is there. */
function screensOf({ shared, note, undecided, visit, planned, picture }) {
  const go = (address, heading) => (page) => goTo(page, address, heading);
  const one = (level, name) => ({ level, name });
  const inCase = `/case/${shared}`;
  return {
    cases: go("/", one(1, "Mine forløp")),
    timeline: go(inCase, one(3, "Lønnsslippen på tavla")),
    picture: go(`${inCase}/picture`, one(2, "Vårt felles bilde")),
    knowledge: go(`${inCase}/knowledge`, one(2, "Tilbakeslag og vendepunkter")),
    "case-responsibility": go(`${inCase}/responsibility`, one(1)),
    access: go(`${inCase}/access`, one(1, "Hvem har åpnet")),
    readers: async (page) => {
      await go(`${inCase}/about`, one(2, "Hvem kan lese"))(page);
      for (const line of await page.getByRole("button", { name: /Leses av|Bare du kan lese/ }).all()) await line.click();
      await page.getByText("Den som ikke står her, får det aldri på sin enhet.").first().waitFor();
    },
    note: go(`${inCase}/note/${note}`, one(1, "Oktober bekreftet")),
    "two-values": async (page) => {
      await go(`${inCase}/thing/${undecided}`, one(1))(page);
      await page.getByText("to verdier står her").waitFor();
    },
    visit: go(`${inCase}/visit/${visit}`, one(1, "Vil verkstedet ha Sander videre?")),
    "visit-planned": go(`${inCase}/visit/${planned}`, one(1, "Lønnsslippen på tavla")),
    "field-mode": go(`${inCase}/visit/${visit}/field`, one(1, "Hva så du?")),
    history: go(`${inCase}/history/${undecided}`, one(1, "Historikk")),
    "picture-history": go(`${inCase}/history/${picture}`, one(1, "Historikk")),
    tasks: go("/tasks", one(1, "Oppgaver")),
    since: async (page) => {
      await go("/since", one(1, "Siden sist"))(page);
      await page.locator("del", { hasText: "Kunden som sa takk" }).waitFor();
    },
    sync: go("/sync", one(1, "Sendt og mottatt")),
    search: async (page) => {
      await go("/search", one(1, "Søk"))(page);
      await page.getByRole("searchbox").fill("brems");
      await page.getByRole("region", { name: "Søk" }).locator("mark").first().waitFor();
    },
    settings: go("/settings", one(1, "Mer")),
    "new-note": async (page) => {
      await go(inCase, one(1))(page);
      await page.getByRole("button", { name: "Skriv notat" }).click();
      await page.getByRole("dialog", { name: "Skriv notat" }).waitFor();
    },
    "new-visit": async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Nytt besøk" }).click();
      await page.getByRole("dialog", { name: "Nytt besøk eller samtale" }).waitFor();
    },
    nowhere: async (page) => {
      await page.keyboard.press("Escape");
      await go("/ingensteds", one(1, NOWHERE))(page);
    },
  };
}

/** What a week apart leaves behind: news, words not received yet, and a field with two values. */
async function furnish({ counsellor, mentor, shared }) {
  const entries = await counsellor.ask("timeline", { case: shared, before: null, limit: 200, archived: false });
  const named = (title) => entries.find((entry) => entry.title === title).document;
  const undecided = named("Tung start etter ferien");
  await mentor.ask("offline_set", { offline: true });
  await counsellor.ask("offline_set", { offline: true });
  await setTitle(counsellor, undecided, "Etter ferien");
  await setTitle(mentor, undecided, "Tungt i august");
  // One of them is opened by these tests, and is then no longer news; the other stays so.
  const told = "Det gikk seg til etter en uke. ";
  await writeFirst(mentor, undecided, "happened", told);
  await correctFirst(mentor, named("Ærlig talt"), told);
  await setTitle(mentor, named("Kunden som sa takk"), "Kunden takket");
  for (const shell of [counsellor, mentor]) await shell.ask("offline_set", { offline: false });
  await until("both names of the note", async () => {
    const { fields } = await counsellor.ask("document_open", { document: undecided });
    return fields.find(({ field }) => field === "title").values.length === 2;
  });
  await mentor.ask("offline_set", { offline: true });
  const note = named("Oktober bekreftet");
  await setTitle(counsellor, named("Andre dag"), "Den andre dagen");
  const { shared_picture: picture } = await counsellor.ask("case_open", { case: shared });
  return { shared, note, undecided, picture, visit: named("Vil verkstedet ha Sander videre?"), planned: named("Lønnsslippen på tavla") };
}

/** What was taken in from a file is shared: a note changes by a correction. */
async function correctFirst(shell, document, insert) {
  await shell.ask("text_share", { document, status: "correcting", reason: "Noe manglet" });
  await writeFirst(shell, document, "body", insert);
  await shell.ask("text_share", { document, status: "corrected", reason: null });
}

async function writeFirst(shell, document, field, insert) {
  const { heads } = await shell.ask("document_open", { document });
  await shell.ask("text_edit", { document, part: null, field, heads, splices: [{ at: 0, remove: 0, insert }] });
}

async function setTitle(shell, document, text) {
  await shell.ask("field_set", { document, part: null, field: "title", value: { text } });
}

test("the first start makes a profile, and only the right passphrase opens it again", { timeout: 120_000 }, async (t) => {
  const folder = join(newFolder(t), "profile");
  const browser = await startBrowser(t);
  const first = await Webshell.start(t, folder);
  const { page, faults, close } = await openPage(browser, first);
  await page.getByRole("heading", { name: "Lag profilen din" }).waitFor();
  await inspect(page, "first-start");
  await page.getByRole("button", { name: "Lag profil" }).click();
  await page.getByText("Skriv fornavnet ditt.").waitFor();
  await inspect(page, "first-start-faults");
  await page.getByLabel("Fornavn").fill("Ingvild");
  await page.getByLabel("Hva heter denne enheten?").fill("Nettbrettet til Ingvild");
  await page.getByLabel("Passordsetning", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("Passordsetningen én gang til").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Lag profil" }).click();
  await page.getByRole("heading", { name: "Skriv ned disse sju gruppene" }).waitFor();
  // The heading stands before the code has been drawn.
  await page.locator(".felles-code__letters").nth(6).waitFor();
  const groups = await page.locator(".felles-code__letters").allTextContents();
  assert.equal(groups.length, 7);
  await inspect(page, "first-code");
  await page.getByRole("button", { name: "Gjør det senere" }).click();
  await inspect(page, "first-code-put-off");
  await page.getByRole("button", { name: "Tilbake til koden" }).click();
  await page.getByRole("button", { name: "Jeg har skrevet den ned" }).click();
  await inspect(page, "first-code-test");
  for (const [place, letters] of groups.entries()) {
    const box = page.getByLabel(`Gruppe ${place + 1}`);
    if ((await box.count()) === 1) await box.fill(letters);
  }
  await page.getByRole("button", { name: "Ferdig" }).click();
  await page.getByRole("heading", { name: "Her samles forløpene du er med i" }).waitFor();
  await inspect(page, "no-cases");
  assert.deepEqual(faults, []);
  await close();
  await first.end();

  const second = await Webshell.start(t, folder);
  const again = await openPage(browser, second);
  await again.page.getByLabel("Passordsetning").fill("ikke-denne-setningen");
  await again.page.getByRole("button", { name: "Lås opp" }).click();
  await again.page.getByText("Passordsetningen stemmer ikke.").waitFor();
  await inspect(again.page, "wrong-passphrase");
  await again.page.getByLabel("Passordsetning").fill(PASSPHRASE);
  await again.page.getByRole("button", { name: "Lås opp" }).click();
  await again.page.getByRole("heading", { name: "Her samles forløpene du er med i" }).waitFor();
  assert.deepEqual(again.faults, []);
});

test("a broken file is refused whole, and the place of the fault is named", { timeout: 60_000 }, async (t) => {
  const folder = join(newFolder(t), "profile");
  const browser = await startBrowser(t);
  const shell = await Webshell.start(t, folder);
  await shell.ask("profile_create", { display_name: "Ingvild", passphrase: PASSPHRASE, device_name: "nettbrettet" });
  const { page, faults } = await openPage(browser, shell);
  const choose = async (name, text) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Hent inn fra fil" }).click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    return page.getByRole("alert");
  };
  assert.match(await (await choose("halv.json", '{"versjon": 1, "forlop": [')).innerText(), /Ingenting ble hentet inn[^]*lar seg ikke lese/);
  const wrong = JSON.stringify(withAWrongDay());
  assert.match(await (await choose("feil.json", wrong)).filter({ hasText: "startDato" }).innerText(), /forlop\[0\]\.startDato|forlop\.0\.startDato|startDato/);
  await inspect(page, "import-refused");
  assert.deepEqual(await shell.ask("case_list"), []);
  assert.deepEqual(faults, []);
});

/** The example cases, with a day in the first that no calendar has. */
function withAWrongDay() {
  const file = JSON.parse(readFileSync(cases, "utf8"));
  file.forlop[0].startDato = "2026-02-31";
  return file;
}
