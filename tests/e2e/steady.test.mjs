// Nothing that can be pressed moves under a finger because an answer came late: every screen with its answers one at a time, in either order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sizes, startBrowser } from "./support/browser.mjs";
import { addresses, furnished } from "./support/everywhere.mjs";
import { holdBack, orders, watchPlaces } from "./support/steady.mjs";

const upright = { viewport: { width: 820, height: 1180 }, hasTouch: true };

/** Loads every screen anew, on one device and with its answers in one order, and complains about each control that moved. */
async function loadEach(t, { browser, shell, all, size, order }) {
  const { page, close } = await openPage(browser, shell, { size });
  await page.addInitScript(watchPlaces);
  const { settle, leave } = await holdBack(page);
  for (const [name, address] of Object.entries(all)) {
    await t.test(name, async () => {
      await leave();
      await page.goto(`${shell.origin}/#${address}`);
      const { complaints, controls } = await settle(orders[order]);
      assert.deepEqual(complaints, []);
      assert.ok(controls > 0, "nothing can be pressed");
    });
  }
  await close();
}

test("no control of any screen moves once it can be pressed, whichever answer is late", { timeout: 600_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const all = await addresses(shell, only);
  const browser = await startBrowser(t);
  await t.test("on a tablet held upright, the first question answered first", (one) => loadEach(one, { browser, shell, all, size: upright, order: "firstFirst" }));
  await t.test("on a tablet held upright, the last question answered first", (one) => loadEach(one, { browser, shell, all, size: upright, order: "lastFirst" }));
  await t.test("on a laptop, the last question answered first", (one) => loadEach(one, { browser, shell, all, size: sizes.laptop, order: "lastFirst" }));
});

test("nor when one goes from screen to screen", { timeout: 300_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const browser = await startBrowser(t);
  const { page } = await openPage(browser, shell, { size: upright });
  await page.addInitScript(watchPlaces);
  const { settle, leave } = await holdBack(page);
  await leave();
  await page.goto(`${shell.origin}/#/settings`);
  await settle(orders.lastFirst);
  for (const [name, address] of Object.entries(await addresses(shell, only))) {
    await t.test(name, async () => {
      await page.evaluate((hash) => (location.hash = hash), `#${address}`);
      assert.deepEqual((await settle(orders.lastFirst)).complaints, []);
    });
  }
});

test("what comes by itself waits while somebody points, and then takes its place", { timeout: 120_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const browser = await startBrowser(t);
  const { page } = await openPage(browser, shell, { size: upright });
  await page.addInitScript(watchPlaces);
  await page.reload();
  await page.getByRole("link", { name: "Verkstedet i Brekkebakken" }).waitFor();
  await page.evaluate(() => {
    const point = () => {
      document.body.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
      window.pointing = requestAnimationFrame(point);
    };
    point();
  });
  const entries = await shell.ask("timeline", { case: only, before: null, limit: 200, archived: false });
  await shell.ask("reminder_set", { document: entries.find(({ kind }) => kind === "visit").document, part: null, at: Date.now() });
  // The window's title tells of it at once.
  await page.waitForFunction(() => document.title.startsWith("•"));
  assert.deepEqual((await page.evaluate(() => window.whatMoved())).complaints, []);
  assert.equal(await page.getByText("Du ville bli minnet på").count(), 0);
  await page.evaluate(() => cancelAnimationFrame(window.pointing));
  await page.getByText("Du ville bli minnet på").waitFor();
});

test("a page on which something moves, or goes away, is complained about", { timeout: 60_000 }, async (t) => {
  const browser = await startBrowser(t);
  const complaints = async (begins, then) => {
    const page = await browser.newPage();
    await page.evaluate(watchPlaces);
    await page.setContent(`<div id="late"></div><main>${begins}</main>`);
    await page.evaluate(() => window.whatMoved());
    await page.evaluate(then);
    const moved = await page.evaluate(() => window.whatMoved());
    await page.close();
    return moved.complaints.join("; ");
  };
  const offer = () => (document.getElementById("late").innerHTML = "<p>Lag en kode</p>");
  const reveal = () => document.querySelector("main *").removeAttribute("style");
  const remove = () => document.querySelector("button").remove();
  assert.match(await complaints("<a href='#x'>Verkstedet</a>", offer), /^a Verkstedet moved from/);
  assert.match(await complaints("<button>Lagre</button>", remove), /^button Lagre went away$/);
  assert.match(await complaints("<button>Lagre</button>", () => (document.querySelector("main").style.paddingLeft = "200px")), /^button Lagre moved/);
  assert.equal(await complaints("<button disabled>Lagre</button>", offer), "");
  assert.equal(await complaints("<div style='opacity: 0'><button>Lagre</button></div>", offer), "");
  assert.equal(await complaints("<div style='opacity: 0'><button>Lagre</button></div>", reveal), "");
  assert.equal(await complaints("<button>Lagre</button>", () => document.querySelector("main").append("Mer")), "");
});
