// A text read aloud by the system's own voices: the real browser, the real speech service, and a Norwegian voice of this machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, startBrowser } from "./support/browser.mjs";
import { furnished, goTo } from "./support/everywhere.mjs";
import { newFolder } from "./support/places.mjs";
import { startSpeech } from "./support/speech.mjs";

test("what is written is read aloud in Norwegian by a voice on this machine, and stops when told to", { timeout: 90_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const speech = await startSpeech(t, newFolder(t));
  const { page, faults } = await openPage(await startBrowser(t, { speech }), shell);
  await goTo(page, `/case/${only}/read`);
  const aloud = page.getByRole("button", { name: "Les høyt" });
  await aloud.waitFor();
  await assertNoBarriers(page, "a text that can be read aloud");
  const voice = await page.evaluate(() => {
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (words) => {
      globalThis.said = { text: words.text, lang: words.voice.lang, local: words.voice.localService };
      words.addEventListener("start", () => (globalThis.begun = true));
      speak(words);
    };
    return speechSynthesis.getVoices().length;
  });
  assert.ok(voice > 0, "the machine has voices");
  await aloud.click();
  const stop = page.getByRole("button", { name: "Stopp" });
  await stop.waitFor();
  await page.waitForFunction(() => speechSynthesis.speaking && globalThis.begun === true);
  const { text, lang, local } = await page.evaluate(() => globalThis.said);
  assert.match(lang, /^(nb|no|nn)\b/);
  assert.equal(local, true, "nothing that is read aloud leaves the machine");
  const heading = await page.getByRole("heading", { level: 2 }).first().innerText();
  assert.ok(text.startsWith(`${heading}. `), text);
  await keep(page, "aloud-reading");
  await stop.click();
  await aloud.waitFor();
  await page.waitForFunction(() => !speechSynthesis.speaking);
  assert.deepEqual(faults, []);
});
