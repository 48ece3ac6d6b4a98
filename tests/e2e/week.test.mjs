// A week of three people and the end of their way together, in real windows and through the screens alone.
import { join } from "node:path";
import { test } from "node:test";
import { startDisplay } from "./support/display.mjs";
import { newFolder } from "./support/places.mjs";
import { startHub } from "./support/webshell.mjs";
import { Window } from "./support/window.mjs";
import { afterwards } from "./week/afterwards.mjs";
import { before } from "./week/before.mjs";
import { friday } from "./week/friday.mjs";
import { monday } from "./week/monday.mjs";
import { thursday } from "./week/thursday.mjs";
import { tuesday } from "./week/tuesday.mjs";
import { wednesday } from "./week/wednesday.mjs";

test("a counsellor, a mentor and a participant live through a week together", { timeout: 480_000 }, async (t) => {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const display = await startDisplay(t, folder);
  const windows = [];
  const open = async (name, size) => {
    const window = await Window.open(t, { folder, name, profile: join(folder, name), size, display });
    windows.push(window);
    return window;
  };
  const [kari, roar, sander] = await Promise.all([open("kari", "820x1180"), open("roar", "1440x900"), open("sander", "480x960")]);
  // Each step begins where the one before ended: after a failure there is nothing left to learn but what it looks like.
  const step = async (claim, holds) => {
    let failure;
    await t.test(claim, () => holds().catch((error) => Promise.reject((failure = error))));
    if (failure === undefined) return;
    for (const window of windows) await window.keep(`week-failed-${window.name}`);
    throw failure;
  };
  const week = { kari, roar, sander, open, step, hub };
  await before(week);
  await monday(week);
  await tuesday(week);
  await wednesday(week);
  await thursday(week);
  const eva = await friday(week);
  await afterwards({ ...week, eva });
});
