// A reminder in the real window: a real notification service hears one neutral sentence, once its person has agreed, and leads back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { startDisplay } from "./support/display.mjs";
import { Notifications, wordsOf } from "./support/notifications.mjs";
import { cases, newFolder } from "./support/places.mjs";
import { PASSPHRASE } from "./support/prepare.mjs";
import { until } from "./support/until.mjs";
import { Webshell } from "./support/webshell.mjs";
import { Window } from "./support/window.mjs";

const CASE = "forlop-01";
const VISIT = "Vil verkstedet ha Sander videre?";
const SENTENCE = "Noe venter i Felles";
/** Words of the case, of its people and of its places. */
const CANARIES = ["Sander", "Ingvild", "Roar", "verksted", "Brekkebakken", "besøk", "videre"];

/** A zone in which it is noon, whenever this runs: at night nobody is called. */
function noon() {
  const ahead = 12 - new Date().getUTCHours();
  return `NOON${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

test("the window has the system say that something waits, and says nothing of what it is", { timeout: 120_000 }, async (t) => {
  const folder = newFolder(t);
  const profile = join(folder, "counsellor");
  const shell = await Webshell.start(t, profile);
  await shell.ask("profile_create", { display_name: "Ingvild", passphrase: PASSPHRASE, device_name: "nettbrettet" });
  const { cases: [only] } = await shell.ask("cases_import", { json: readFileSync(cases, "utf8"), only: [CASE] });
  const entries = await shell.ask("timeline", { case: only, before: null, limit: 200, archived: false });
  const { document } = entries.find(({ title }) => title === VISIT);
  await shell.end();

  const display = { ...(await startDisplay(t, folder)), TZ: noon() };
  const notifications = await Notifications.start(t, folder, display);
  const window = await Window.open(t, { folder, name: "ingvild", profile, size: "1180x820", passphrase: PASSPHRASE, display });
  const remindIn = (wait) => window.ask("reminder_set", { document, part: null, at: Date.now() + wait });
  const hour = 60 * 60 * 1000;

  await t.test("nothing is sent before somebody was asked", async () => {
    await window.sees("Mine forløp");
    await remindIn(500);
    await window.sees("Du ville bli minnet på");
    assert.deepEqual(notifications.heard(), []);
  });

  await t.test("who is asked in plain words and agrees is told, in one sentence without content", async () => {
    await window.goTo(`/case/${only}/visit/${document}`);
    await remindIn(hour);
    await window.sees("Skal enheten si fra når tiden kommer?");
    await window.keep("reminders-offer");
    await window.press("Ja, si fra");
    await window.seesNoLonger("Skal enheten si fra når tiden kommer?");
    await remindIn(500);
    const [told] = await notifications.hears(1);
    const [program, , heading, body] = wordsOf(told);
    assert.deepEqual([program, heading, body], ["felles-desktop", SENTENCE, ""]);
    for (const word of CANARIES) assert.ok(!told.toLowerCase().includes(word.toLowerCase()), `${word} was told:\n${told}`);
  });

  await t.test("who follows it comes to what waits", async () => {
    assert.equal(await window.heading(), VISIT);
    await notifications.click();
    await until("the first page", async () => (await window.heading()) === "Mine forløp");
    await window.sees("Du ville bli minnet på");
  });

  await t.test("a locked window has the same sentence said, and shows nothing", async () => {
    await remindIn(4_000);
    await window.ask("profile_lock");
    await window.sees("Lås opp");
    const told = await notifications.hears(2);
    assert.deepEqual(wordsOf(told[1]), wordsOf(told[0]));
    await notifications.click();
    await window.sees("Lås opp");
  });
});
