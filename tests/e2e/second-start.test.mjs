// Felles is started again while it is open: nobody gets a second window on one profile, and the first goes on.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { startDisplay } from "./support/display.mjs";
import { newFolder } from "./support/places.mjs";
import { Window } from "./support/window.mjs";

const run = promisify(execFile);

/** How many windows of Felles stand on a screen. */
async function windowsOn({ DISPLAY }) {
  const { stdout } = await run("xwininfo", ["-root", "-tree", "-display", DISPLAY]);
  return stdout.split("\n").filter((line) => line.includes("felles-desktop") && /\d{3,}x\d{3,}\+/.test(line)).length;
}

test("of twenty further starts none opens a window, and what was being written stays", { timeout: 120_000 }, async (t) => {
  const folder = newFolder(t);
  const display = await startDisplay(t, folder);
  const window = await Window.open(t, { folder, name: "kari", size: "1180x820", display });
  await window.sees("Lag profilen din");
  await window.write("Fornavn", "Kari");
  const before = await windowsOn(display);
  assert.ok(before > 0);
  const starts = Array.from({ length: 20 }, (_, number) => window.startAgain(t, join(folder, `again-${number}.log`)));
  assert.deepEqual(await Promise.all(starts), Array(20).fill(0));
  assert.equal(await windowsOn(display), before);
  assert.equal(await window.read("Fornavn"), "Kari");
  await window.keep("second-start");
});
