import assert from "node:assert/strict";
import { learnToLook } from "./focus.mjs";
import { until } from "./until.mjs";

/** Presses on the way to one control before it counts as out of reach. */
const MOST_PRESSES = 250;
/** How long a screen may take to draw what a key did. */
const SOON_MS = 10_000;

/**
 * A person without a mouse: everything here is a key. Whatever is pressed has been reached with Tab or arrows, shows that the focus is on it,
 * and lies under nothing; and after each act the focus stands somewhere.
 */
export class Keys {
  #open = new Set();

  constructor(page, sent) {
    this.page = page;
    page.on("request", (request) => {
      if (request.method() !== "POST" || new URL(request.url()).pathname !== "/api") return;
      this.#open.add(request);
      sent.add(JSON.parse(request.postData()).name);
    });
    const answered = (request) => this.#open.delete(request);
    page.on("requestfinished", answered);
    page.on("requestfailed", answered);
  }

  /** What one can reach now: the form that is open, else the page. */
  get #here() {
    return this.page.locator("[role=dialog]:visible").last();
  }

  async #find(role, name, { nth = 0 } = {}) {
    const named = typeof name === "string" ? { name, exact: true } : { name };
    return until(`${role} ${name}`, async () => {
      const held = (await this.#here.count()) > 0 ? this.#here : this.page;
      // A box for a passphrase has no role of its own.
      const found = (role === "passphrase" ? held.getByLabel(name, { exact: true }) : held.getByRole(role, named)).nth(nth);
      return (await found.isVisible()) && (await found.isEnabled()) ? found : undefined;
    }).catch(async (error) => {
      throw new Error(`${role} ${name} is not there: ${(await this.page.locator("body").innerText()).slice(0, 1500)}`, { cause: error });
    });
  }

  /** Goes to a control with Tab, and with arrows inside a group of choices. */
  async reach(role, name, which) {
    const target = await this.#find(role, name, which);
    await this.page.evaluate(learnToLook);
    const was = await this.#without(target);
    for (let presses = 0; ; presses += 1) {
      const key = await target.evaluate((element) => {
        const focused = document.activeElement ?? document.body;
        if (focused === element) return null;
        const before = (element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        if (focused.type === "radio" && focused.name === element.name) return before ? "ArrowUp" : "ArrowDown";
        if (focused.getAttribute("role") === "radio" && focused.parentElement === element.parentElement) return before ? "ArrowLeft" : "ArrowRight";
        return before && focused !== document.body ? "Shift+Tab" : "Tab";
      });
      if (key === null) break;
      assert.ok(presses < MOST_PRESSES, `${role} ${name} is out of reach of the keyboard`);
      await this.page.keyboard.press(key);
    }
    await this.#seen(target, `${role} ${name}`, was);
    return target;
  }

  /** What a control looks like while the focus is elsewhere. */
  async #without(target) {
    const look = () => target.evaluate((element) => (element === document.activeElement ? null : window.lookOf(element)));
    const now = await look();
    if (now !== null) return now;
    for (const [away, back] of [["Tab", "Shift+Tab"], ["Shift+Tab", "Tab"]]) {
      await this.page.keyboard.press(away);
      const was = await look();
      await this.page.keyboard.press(back);
      if (was !== null) return was;
    }
    throw new Error("the focus never leaves");
  }

  async #seen(target, what, was) {
    const seen = await until(`${what} to stand free`, async () => {
      const now = await target.evaluate((element) => ({
        look: window.lookOf(element),
        covered: window.isCovered(element),
      }));
      return now.covered ? undefined : now;
    }, SOON_MS);
    assert.ok(seen.look !== was, `the focus is not seen on ${what}`);
  }

  /** Presses a button, or what is named so in another role. */
  async press(name, { role = "button", key = "Enter", ...which } = {}) {
    await this.reach(role, name, which);
    await this.key(key);
  }

  /** Follows a link. */
  async follow(name, which) {
    await this.press(name, { role: "link", ...which });
  }

  /** Ticks a box, or takes the tick away. */
  async tick(name, which) {
    await this.press(name, { role: "checkbox", key: "Space", ...which });
  }

  /** Chooses one of several that stand on the page. */
  async choose(name, which) {
    const target = await this.reach("radio", name, which);
    if (!(await target.isChecked())) await this.key("Space");
  }

  /** Picks one from a list that folds out, by its first letters. */
  async pick(label, option, which) {
    const list = await this.reach("combobox", label, which);
    await this.page.keyboard.type(option);
    await until(`${option} in ${label}`, async () => (await list.locator("option:checked").innerText()) === option);
    await this.settled();
  }

  /** Writes at the end of a field. */
  async write(label, words, { role = "textbox", ...which } = {}) {
    const field = await this.reach(role, label, which);
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(words);
    await until(`${words} in ${label}`, async () => (await field.inputValue()).endsWith(words));
  }

  /** Puts other words in a field. */
  async replace(label, words, { role = "textbox", ...which } = {}) {
    await this.reach(role, label, which);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(words);
  }

  /** Puts a long text in a field the way people do with what somebody sent them. */
  async paste(label, words) {
    await this.reach("textbox", label);
    await this.page.keyboard.insertText(words);
  }

  /** Any key, and then calm: all is answered, and the focus stands somewhere that is still there. */
  async key(key) {
    await this.page.keyboard.press(key);
    await this.settled();
    await until(`the focus to stand somewhere after ${key}`, () => this.page.evaluate(() => {
      const dialogs = [...document.querySelectorAll("[role=dialog]")].filter((one) => one.checkVisibility());
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return false;
      return dialogs.length === 0 || dialogs.some((dialog) => dialog.contains(focused));
    }), SOON_MS);
  }

  async settled() {
    await until("everything to be answered", async () => this.#open.size === 0 && (await this.page.locator(".felles-loading").count()) === 0);
  }

  /** Waits for words. */
  async sees(words) {
    await until(`"${words}" to be seen`, () => this.page.getByText(words).first().isVisible()).catch(async (error) => {
      throw new Error(`"${words}" is not there: ${(await this.page.locator("body").innerText()).slice(0, 1500)}`, { cause: error });
    });
  }

  /** What stands in a field. */
  async read(label) {
    return (await this.#find("textbox", label)).inputValue();
  }
}
