// An invitation that goes as a file, or as a code before a camera: in the real windows, and in the browser.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, sizes, startBrowser } from "./support/browser.mjs";
import { startDisplay } from "./support/display.mjs";
import { filmOf } from "./support/film.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { PASSPHRASE } from "./support/prepare.mjs";
import { until } from "./support/until.mjs";
import { Webshell, startHub } from "./support/webshell.mjs";
import { Window } from "./support/window.mjs";

const SHOPPING = "Handleliste: brød, melk";
const NO_INVITATION = "Det er ingen invitasjon til Felles i denne filen.";

async function profile(t, folder, name, device, hub) {
  const shell = await Webshell.start(t, folder);
  await shell.ask("profile_create", { display_name: name, passphrase: PASSPHRASE, device_name: device });
  await shell.ask("hub_set", { address: hub });
  return shell;
}

/** Ingvild with a case that Roar is to come into, and Roar with nothing yet. */
async function two(t) {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const counsellor = await profile(t, join(folder, "counsellor"), "Ingvild", "nettbrettet", hub);
  const mentor = await profile(t, join(folder, "mentor"), "Roar", "pc-en", hub);
  const { cases: [shared] } = await counsellor.ask("cases_import", { json: readFileSync(cases, "utf8"), only: ["forlop-01"] });
  const { parties } = await counsellor.ask("case_open", { case: shared });
  const { party } = parties.find(({ role, joined }) => role === "mentor" && !joined);
  return { folder, counsellor, mentor, invite: `/case/${shared}/invite/${party}` };
}

test("an invitation is saved as a file in one window and opened in the other", { timeout: 120_000 }, async (t) => {
  const { folder, counsellor, mentor, invite } = await two(t);
  await Promise.all([counsellor.end(), mentor.end()]);
  const display = await startDisplay(t, folder);
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  mkdirSync(join(folder, "home-ingvild", "config"), { recursive: true });
  writeFileSync(join(folder, "home-ingvild", "config", "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const open = (name, profile, size) => Window.open(t, { folder, name, profile: join(folder, profile), size, passphrase: PASSPHRASE, display });
  const [ingvild, roar] = await Promise.all([open("ingvild", "counsellor", "820x1180"), open("roar", "mentor", "1440x900")]);
  await ingvild.sees("Mine forløp");
  await ingvild.goTo(invite);
  await ingvild.press("Lag invitasjonen");
  const link = await ingvild.read("Invitasjonen som tekst");
  await ingvild.press("Lagre som fil");
  await ingvild.sees("Filen heter felles-invitasjon.txt");
  const saved = join(downloads, "felles-invitasjon.txt");
  await until("the file", () => readFileSync(saved, "utf8").includes(link));
  await ingvild.press("Lagre som fil");
  await until("a second file beside the first", () => readdirSync(downloads).length === 2);
  await ingvild.keep("inviting-saved-window");
  assert.equal(await ingvild.heading(), "Inviter Roar til forløpet", "the window shows its own screens and nothing else");

  await roar.sees("Mine forløp");
  await roar.goTo("/invited");
  await roar.sees("Åpne fil");
  assert.equal(await roar.hasButton("Skann koden"), false, "the window has no camera to offer");
  const foreign = join(folder, "handleliste.txt");
  writeFileSync(foreign, SHOPPING);
  await roar.chooseFile("Åpne fil", foreign);
  await roar.sees(NO_INVITATION);
  await roar.keep("inviting-foreign-window");
  await roar.chooseFile("Åpne fil", saved);
  assert.equal(await roar.named("Tallene er "), await ingvild.named("Tallene er "));
});

test("in the browser a file is saved, dropped and opened, and a code is read by the camera", { timeout: 180_000 }, async (t) => {
  const { folder, counsellor, mentor, invite } = await two(t);
  const ingvild = await openPage(await startBrowser(t), counsellor, { size: { viewport: { width: 820, height: 1180 }, hasTouch: true } });
  const { page } = ingvild;
  await page.goto(`${counsellor.origin}/#${invite}`);
  await page.getByRole("button", { name: "Lag invitasjonen" }).click();
  await page.getByLabel("Invitasjonen som tekst").waitFor();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lagre som fil" }).click();
  const saved = join(folder, "saved.txt");
  await (await saving).saveAs(saved);
  assert.ok(readFileSync(saved, "utf8").includes(await page.getByLabel("Invitasjonen som tekst").inputValue()));
  await page.getByText("Filen heter felles-invitasjon.txt", { exact: false }).waitFor();
  await assertNoBarriers(page, "an invitation that was saved");
  await keep(page, "inviting-saved");
  const film = join(folder, "code.y4m");
  await filmOf(page, film);

  const browser = await startBrowser(t, { film });
  const refused = await openPage(browser, mentor, { size: sizes.laptop });
  await refused.page.goto(`${mentor.origin}/#/invited`);
  await refused.page.getByRole("button", { name: "Skann koden" }).click();
  await refused.page.getByText("Felles får ikke bruke kameraet her.", { exact: false }).waitFor();
  await assertNoBarriers(refused.page, "a camera that may not be used");
  await keep(refused.page, "inviting-refused");
  await refused.page.getByRole("button", { name: "Lukk", exact: true }).last().click();
  await drop(refused.page, SHOPPING);
  await refused.page.getByText(NO_INVITATION).waitFor();
  await assertNoBarriers(refused.page, "a foreign file");
  await keep(refused.page, "inviting-foreign");
  assert.deepEqual(refused.faults, []);
  await refused.close();

  const roar = await openPage(browser, mentor, { size: sizes.laptop, permissions: ["camera"] });
  await roar.page.addInitScript(watchCamera);
  await roar.page.goto(`${mentor.origin}/?again#/invited`);
  await roar.page.getByRole("button", { name: "Skann koden" }).waitFor();
  await assertNoBarriers(roar.page, "ways to bring an invitation");
  await keep(roar.page, "inviting-ways");
  await roar.page.getByRole("button", { name: "Skann koden" }).click();
  await keep(roar.page, "inviting-scanning");
  const digits = (on) => on.getByRole("img", { name: /^Tallene er/ });
  await digits(roar.page).waitFor();
  await digits(page).waitFor();
  assert.equal(await digits(roar.page).innerText(), await digits(page).innerText());
  assert.deepEqual(await roar.page.evaluate(() => globalThis.cameras.map((track) => track.readyState)), ["ended"], "the camera is out");
  for (const { faults } of [ingvild, roar]) assert.deepEqual(faults, []);
});

/** Remembers each track that the camera gives, to see whether it is put out. */
function watchCamera() {
  globalThis.cameras = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    const stream = await ask(wish);
    globalThis.cameras.push(...stream.getTracks());
    return stream;
  };
}

/** Drops a file of words on the page. */
async function drop(page, words) {
  const files = await page.evaluateHandle((inside) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([inside], "noe.txt", { type: "text/plain" }));
    return transfer;
  }, words);
  await page.dispatchEvent("h1", "drop", { dataTransfer: files });
}
