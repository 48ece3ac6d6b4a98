// The device in the participant's hands, in the real browser: their texts and their box, and nothing else by address or key.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, startBrowser } from "./support/browser.mjs";
import { furnished, goTo } from "./support/everywhere.mjs";
import { PASSPHRASE } from "./support/prepare.mjs";

test("a handed-over tablet opens what is for the participant, and its owner opens the rest again", { timeout: 180_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const secret = "Dette er bare mitt";
  const own = await shell.ask("thing_begin", { case: only, space: "private", kind: "check_in", fields: [], texts: [{ field: "body", text: secret }] });
  const browser = await startBrowser(t);
  const { page, faults } = await openPage(browser, shell);
  await goTo(page, `/case/${only}/everything`);
  await page.getByRole("button", { name: /^Gi enheten til/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Gi enheten til/ }).click();
  const hello = page.getByRole("heading", { name: /^Hei/ });
  await hello.waitFor();
  await assertNoBarriers(page, "in other hands");
  await keep(page, "in-other-hands");

  for (const address of ["/", "/search?q=mitt", "/settings", `/case/${only}`, `/case/${only}/thing/${own.document}`]) {
    await page.goto(`${shell.origin}/#${address}`);
    await page.reload();
    await hello.waitFor();
    assert.equal(await page.getByRole("link").count(), 0, address);
  }
  for (const key of ["/", "Control+k", "Meta+k", "F8"]) await page.keyboard.press(key);
  await hello.waitFor();
  assert.ok(!(await page.content()).includes(secret));
  await assert.rejects(shell.ask("document_open", { document: own.document }), "the core itself refuses");
  await assert.rejects(shell.ask("case_list", {}));

  await page.getByRole("button", { name: /Skriv med egne ord/ }).click();
  await page.getByRole("button", { name: /Deltaker, veileder og mentor/ }).click();
  await page.getByRole("textbox", { name: "Mine ord" }).fill("Jeg liker meg her.");
  await page.getByRole("button", { name: "Ferdig" }).click();
  await page.getByRole("button", { name: /Les det som er skrevet/ }).click();
  await page.getByText("Jeg liker meg her.").waitFor();
  await keep(page, "in-other-hands-reading");

  await page.getByRole("button", { name: "Gi enheten tilbake" }).click();
  await page.getByLabel("Passordsetning").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Lås opp" }).click();
  await page.getByRole("navigation").first().waitFor();
  const entries = await shell.ask("timeline", { case: only, before: null, limit: 200, archived: false });
  const words = entries.find(({ excerpt }) => excerpt === "Jeg liker meg her.");
  assert.ok(words !== undefined && words.voice !== null && words.voice !== "", "marked as the participant's words");
  assert.deepEqual(faults.filter((fault) => !/status of 4/.test(fault)), []);
});
