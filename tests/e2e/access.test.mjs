// Every screen for everybody: no barrier that a machine knows of in three languages and both looks, everything by keyboard with a focus
// that is seen, targets for a thumb, nothing lost at 200 % text or on 320 px.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoBarriers, keep, openPage, sizes, startBrowser } from "./support/browser.mjs";
import { addresses, furnished, furnishedPage, onEveryScreen } from "./support/everywhere.mjs";
import { learnToLook } from "./support/focus.mjs";

/** Sides of a target, CSS pixels: of any, and of a screen's main buttons. */
const TARGET = 24;
const MAIN_TARGET = 44;
/** Presses of Tab on one screen before it counts as a trap. */
const MOST_PRESSES = 400;
/** The narrowest screen of WCAG 1.4.10. */
const NARROW = { viewport: { width: 320, height: 720 }, hasTouch: true };

test("no barrier stands on any screen, in any language or look", { timeout: 900_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const all = await addresses(shell, only);
  const browser = await startBrowser(t);
  for (const language of ["nb", "nn", "en"]) {
    const { page, faults, close } = await openPage(browser, shell, { language });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const called = (name) => `${name}, ${language}, ${colorScheme}`;
      await onEveryScreen(t, page, all, async (name) => {
        await assertNoBarriers(page, called(name));
        if (language === "nb") await keep(page, `access-${name}-${colorScheme}`);
        assert.deepEqual(faults.splice(0), []);
      }, called);
    }
    await close();
  }
});

test("every control is reached by keyboard, and one sees where one is", { timeout: 600_000 }, async (t) => {
  const { page, all } = await furnishedPage(t, { size: sizes.laptop });
  await onEveryScreen(t, page, all, async () => {
    const { missed, unseen } = await walk(page);
    assert.deepEqual(missed, [], "controls that Tab does not reach");
    assert.deepEqual(unseen, [], "controls that look the same with the focus on them");
  });
});

test("targets are large enough for a thumb, and the main ones for a glove", { timeout: 300_000 }, async (t) => {
  const { page, all } = await furnishedPage(t);
  await onEveryScreen(t, page, all, async () => {
    assert.deepEqual(await page.evaluate(smallTargets, { TARGET, MAIN_TARGET }), []);
  });
});

test("nothing is lost on 320 pixels, nor with text twice as large", { timeout: 600_000 }, async (t) => {
  const { shell, only } = await furnished(t);
  const all = await addresses(shell, only);
  for (const [manner, size] of [["narrow", NARROW], ["large", sizes.tablet]]) {
    const browser = await startBrowser(t, { large: manner === "large" });
    const { page, close } = await openPage(browser, shell, { size });
    await onEveryScreen(t, page, all, async (name) => {
      await keep(page, `access-${name}-${manner}`);
      assert.deepEqual(await page.evaluate(lost), []);
    }, (name) => `${name}, ${manner}`);
    await close();
  }
});

/** Tabs through a whole screen: what was not reached, and where the focus was not seen. */
async function walk(page) {
  await page.evaluate(learnToLook);
  await page.evaluate(() => {
    document.activeElement?.blur();
    const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const groups = new Set();
    window.controls = [...document.querySelectorAll(can)].filter((element) => {
      if (element.matches(":disabled, [tabindex='-1']") || !element.checkVisibility() || element.closest("[inert]") !== null) return false;
      if (element.type !== "radio") return true;
      // One stop for each group of choices: the chosen one, else the first.
      const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
      const stop = group.find((one) => one.checked) ?? group[0];
      if (stop !== element || groups.has(element.name)) return false;
      groups.add(element.name);
      return true;
    });
    window.before = new Map(window.controls.map((element) => [element, window.lookOf(element)]));
    window.reached = new Set();
    window.unseen = [];
  });
  await page.locator("body").evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute("tabindex");
  });
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press("Tab");
    const done = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body || window.reached.has(element)) return window.reached.size > 0;
      window.reached.add(element);
      if (window.before.has(element) && window.before.get(element) === window.lookOf(element)) window.unseen.push(element.outerHTML.slice(0, 160));
      return false;
    });
    if (done) break;
  }
  return page.evaluate(() => ({
    // A place with the focus on it may scroll; it is a stop without being a control.
    missed: window.controls.filter((element) => element.isConnected && !window.reached.has(element)).map((element) => element.outerHTML.slice(0, 160)),
    unseen: window.unseen,
  }));
}

/** Controls that are too small; links inside a sentence may be as high as their line (WCAG 2.5.8). */
function smallTargets({ TARGET: least, MAIN_TARGET: main }) {
  const sides = (element) => {
    const label = element.closest("label") ?? (element.id === "" ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`));
    const boxes = [element, label].filter((one) => one !== null).map((one) => one.getBoundingClientRect());
    return [Math.max(...boxes.map(({ width }) => width)), Math.max(...boxes.map(({ height }) => height))];
  };
  const inSentence = (element) =>
    element.matches("a[href]") && [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 1);
  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".felles-skip, [tabindex='-1'], [aria-hidden=true]"))
    .filter((element) => {
      const [width, height] = sides(element);
      const wished = element.matches(".aksel-button[data-variant=primary]") ? main : least;
      return (width < wished - 0.5 || height < wished - 0.5) && !inSentence(element);
    })
    .map((element) => `${sides(element).map(Math.round).join(" x ")}: ${element.outerHTML.slice(0, 140)}`);
}

/** What stands outside the screen's width, or is cut off where it stands. */
function lost() {
  const wide = document.documentElement.scrollWidth > innerWidth + 1 ? [`the page is ${document.documentElement.scrollWidth} wide on ${innerWidth}`] : [];
  const cut = [...document.querySelectorAll("main *, header *, nav *")]
    .filter((element) => {
      const { overflowX, clipPath, position, whiteSpace } = getComputedStyle(element);
      if (!element.checkVisibility() || clipPath !== "none" || element.closest(".felles-hidden") !== null) return false;
      const hides = (overflowX === "hidden" || overflowX === "clip") && position !== "absolute";
      return hides && element.scrollWidth > element.clientWidth + 2 && element.textContent.trim() !== "" && whiteSpace !== "pre";
    })
    .map((element) => `cut off: ${element.outerHTML.slice(0, 140)}`);
  return [...wide, ...cut];
}
