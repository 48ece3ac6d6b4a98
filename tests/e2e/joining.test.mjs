import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, sizes, startBrowser } from "./support/browser.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { Webshell, startHub } from "./support/webshell.mjs";

const portrait = { viewport: { width: 820, height: 1180 }, hasTouch: true };

async function profile(t, folder, name, device, hub) {
  const shell = await Webshell.start(t, folder);
  await shell.ask("profile_create", { display_name: name, passphrase: "kaffe-i-verkstedet", device_name: device });
  if (hub !== undefined) await shell.ask("hub_set", { address: hub });
  return shell;
}

test("two people at one table join through the screens, and a second device follows", async (t) => {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const counsellor = await profile(t, join(folder, "counsellor"), "Ingvild", "nettbrettet", hub);
  const mentor = await profile(t, join(folder, "mentor"), "Roar", "pc-en");
  const { cases: [shared] } = await counsellor.ask("cases_import", { json: readFileSync(cases, "utf8"), only: ["forlop-01"] });
  const browser = await startBrowser(t);
  const ingvild = await openPage(browser, counsellor, { size: portrait });
  const roar = await openPage(browser, mentor, { size: sizes.laptop });

  await keep(roar.page, "joining-0-first-start");
  await ingvild.page.goto(`${counsellor.origin}/#/case/${shared}`);
  await ingvild.page.getByRole("link", { name: "Inviter Roar" }).first().waitFor();
  await keep(ingvild.page, "joining-1-case");
  await ingvild.page.getByRole("link", { name: "Inviter Roar" }).last().click();
  await keep(ingvild.page, "joining-2-how");
  await ingvild.page.getByRole("button", { name: "Lag invitasjonen" }).click();
  const text = ingvild.page.getByLabel("Invitasjonen som tekst");
  await text.waitFor();
  await assertNoBarriers(ingvild.page, "the invitation");
  await keep(ingvild.page, "joining-3-open");
  const link = await text.inputValue();

  await roar.page.getByRole("button", { name: "Jeg er invitert" }).click();
  await roar.page.getByRole("textbox", { name: "Invitasjonen" }).fill(link);
  await keep(roar.page, "joining-4-paste");
  await roar.page.getByRole("button", { name: "Fortsett" }).click();
  const digits = (page) => page.getByRole("img", { name: /^Tallene er/ });
  await digits(roar.page).waitFor();
  await digits(ingvild.page).waitFor();
  assert.equal(await digits(roar.page).innerText(), await digits(ingvild.page).innerText());
  await assertNoBarriers(roar.page, "the digits");
  await keep(ingvild.page, "joining-5-digits-tablet");
  await keep(roar.page, "joining-5-digits-laptop");
  await ingvild.page.getByRole("button", { name: "Like", exact: true }).click();
  await ingvild.page.getByRole("heading", { name: "Venter på Roar." }).waitFor();
  await keep(ingvild.page, "joining-6-waiting");
  await roar.page.getByRole("button", { name: "Like", exact: true }).click();
  await roar.page.getByRole("heading", { name: "Taushetserklæring" }).waitFor();
  assert.deepEqual(await mentor.ask("case_list"), []);
  await assertNoBarriers(roar.page, "the page before the case");
  await keep(roar.page, "joining-7-page");
  await roar.page.getByRole("checkbox").check();
  await roar.page.getByRole("button", { name: "Signer og bli med" }).click();
  await roar.page.getByRole("heading", { name: "Du er med." }).waitFor();
  await ingvild.page.getByRole("heading", { name: "Roar er med." }).waitFor();
  await keep(ingvild.page, "joining-8-let-in");
  await roar.page.getByRole("button", { name: "Til forløpene" }).click();
  await roar.page.getByRole("link", { name: /Verkstedet i Brekkebakken/ }).click();
  await roar.page.getByText("Du er med fra i dag.", { exact: false }).waitFor();
  await keep(roar.page, "joining-9-the-case");
  assert.deepEqual(await mentor.ask("since_last"), []);
  await ingvild.page.goto(`${counsellor.origin}/#/case/${shared}/about`);
  await ingvild.page.getByText("Taushetserklæring signert", { exact: false }).waitFor();

  const phone = await profile(t, join(folder, "second"), "Ingvild", "telefonen");
  const other = await openPage(browser, phone, { size: { viewport: { width: 420, height: 900 }, hasTouch: true } });
  await ingvild.page.goto(`${counsellor.origin}/#/devices`);
  await ingvild.page.getByRole("button", { name: "Legg til en enhet" }).click();
  await text.waitFor();
  await other.page.getByRole("button", { name: "Jeg har Felles på en annen enhet" }).click();
  await other.page.getByRole("textbox", { name: "Invitasjonen" }).fill(await text.inputValue());
  await other.page.getByRole("button", { name: "Fortsett" }).click();
  await digits(other.page).waitFor();
  await keep(other.page, "joining-10-digits-phone");
  await other.page.getByRole("button", { name: "Like", exact: true }).click();
  await ingvild.page.getByRole("button", { name: "Like", exact: true }).click();
  await other.page.getByRole("button", { name: "Ta enheten i bruk" }).click();
  await other.page.getByRole("heading", { name: "Du er med." }).waitFor();
  await other.page.goto(`${phone.origin}/#/case/${shared}`);
  await other.page.getByRole("heading", { name: "Verkstedet i Brekkebakken" }).waitFor();
  await ingvild.page.goto(`${counsellor.origin}/#/devices`);
  await ingvild.page.getByText("telefonen").first().waitFor();
  await keep(ingvild.page, "joining-11-devices");
  for (const { faults } of [ingvild, roar, other]) assert.deepEqual(faults, []);
});

test("each ending says what happened, in the dark too", async (t) => {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const counsellor = await profile(t, join(folder, "counsellor"), "Ingvild", "nettbrettet", hub);
  const mentor = await profile(t, join(folder, "mentor"), "Roar", "pc-en", hub);
  const { cases: [shared] } = await counsellor.ask("cases_import", { json: readFileSync(cases, "utf8"), only: ["forlop-01"] });
  const { parties } = await counsellor.ask("case_open", { case: shared });
  const { party } = parties.find(({ role, joined }) => role === "mentor" && !joined);
  const { invitation, link } = await counsellor.ask("invitation_create", { case: shared, party, meeting: "distance" });
  await mentor.ask("invitation_follow", { link });
  const browser = await startBrowser(t);
  const { page, faults } = await openPage(browser, mentor, { size: sizes.laptop });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${mentor.origin}/#/invitation/${invitation}`);
  await page.reload();
  await page.getByRole("button", { name: "Sammenlign senere" }).waitFor();
  await keep(page, "joining-12-digits-dark");
  await page.getByRole("button", { name: "Ikke like" }).click();
  await page.getByRole("heading", { name: "Tallene var ikke like" }).waitFor();
  await keep(page, "joining-13-different-dark");
  assert.deepEqual(faults, []);
});
