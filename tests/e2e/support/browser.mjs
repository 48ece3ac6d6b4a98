import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { afterwards } from "./afterwards.mjs";
import { artefacts } from "./places.mjs";
import { LONGEST_MS } from "./until.mjs";

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A counsellor's tablet held sideways, and a mentor's laptop. */
export const sizes = {
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  laptop: { viewport: { width: 1440, height: 900 } },
};

/**
 * The real browser; with letters twice as large as usual when wished, as a person sets it for all pages; with a film for its camera;
 * with a speech service, named by its environment.
 */
export async function startBrowser(t, { large = false, film, speech } = {}) {
  const executablePath = process.env.FELLES_CHROMIUM ?? known.find((place) => existsSync(place));
  // As root, which build machines often are, the browser has no sandbox to offer.
  const args = [...(process.getuid() === 0 ? ["--no-sandbox"] : []), ...(large ? ["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"] : [])];
  if (film !== undefined) args.push("--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`);
  // On Linux the browser speaks with the system's voices only when it is told to.
  if (speech !== undefined) args.push("--enable-speech-dispatcher");
  const env = speech === undefined ? process.env : { ...process.env, ...speech };
  const browser = await chromium.launch({ executablePath, args, env });
  afterwards(t, () => browser.close());
  return browser;
}

/** A page on a web shell that remembers every complaint and every request to a foreign place. */
export async function openPage(browser, shell, { size = sizes.tablet, language = "nb", permissions } = {}) {
  const context = await browser.newContext({ ...size, locale: "nb-NO", timezoneId: "Europe/Oslo", reducedMotion: "reduce", ...(permissions === undefined ? {} : { permissions }) });
  context.setDefaultTimeout(LONGEST_MS);
  await context.addCookies([shell.cookie]);
  await context.addInitScript((chosen) => {
    if (localStorage.getItem("felles.language") === null) localStorage.setItem("felles.language", chosen);
  }, language);
  const faults = [];
  await context.route(
    (address) => address.origin !== shell.origin && address.protocol !== "data:",
    (route) => {
      faults.push(`asked ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`broke: ${error.message}`));
  page.on("console", (message) => {
    // A refusal that the test asks for is told to the person; the browser notes it as well.
    if (message.type() === "error" && !/status of 422/.test(message.text())) faults.push(`complained: ${message.text()}`);
  });
  await page.goto(shell.origin);
  return { page, faults, close: () => context.close() };
}

/** No barrier that axe knows of stands on this screen; one that does leaves a picture. */
export async function assertNoBarriers(page, name) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  if (told.length > 0) await keep(page, `barrier-${name.replaceAll(/\W+/g, "-")}`);
  assert.deepEqual(told, [], name);
}

/** Keeps what a screen looks like now, all of it. */
export async function keep(page, name) {
  await page.screenshot({ path: join(artefacts, `${name}.png`), fullPage: true });
}
