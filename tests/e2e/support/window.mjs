import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import { afterwards } from "./afterwards.mjs";
import { end, freePort, start } from "./child.mjs";
import { artefacts, program } from "./places.mjs";
import { until } from "./until.mjs";

const APP = "felles-desktop";
const quoted = (words) => `"${words}"`;
const says = (words) => `normalize-space()=${quoted(words)}`;

/** The real window with the real core in it, driven the way a person does it: by what stands on the screen. */
export class Window {
  #driver;
  #session;
  #surroundings;

  /** Starts the program in a home of its own, on a profile or on the one of that home; with a passphrase it is opened at once. */
  static async open(t, { folder, name, profile, size, passphrase, display }) {
    const window = new Window();
    window.name = name;
    const home = join(folder, `home-${name}`);
    const port = await freePort();
    const xdg = Object.fromEntries(["DATA", "CONFIG", "CACHE"].map((kind) => [`XDG_${kind}_HOME`, join(home, kind.toLowerCase())]));
    for (const place of Object.values(xdg)) mkdirSync(place, { recursive: true });
    window.#surroundings = { ...display, ...xdg };
    window.#driver = start("WebKitWebDriver", [`--port=${port}`], {
      log: join(folder, `${name}.log`),
      env: { ...window.#surroundings, FELLES_PASSPHRASE: passphrase ?? "", TAURI_WEBVIEW_AUTOMATION: "true", LANG: "C.UTF-8" },
    });
    afterwards(t, () => window.close());
    await until("the driver", async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
    const demo = passphrase === undefined ? [] : ["--demo"];
    const args = [...demo, ...(profile === undefined ? [] : ["--profile", profile]), "--window", size];
    const wishes = new Capabilities().set("browserName", "wry").set("webkitgtk:browserOptions", { binary: program(APP), args });
    window.#session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wishes).build();
    return window;
  }

  /** A button by its name. */
  async press(name) {
    await this.#click(`(//button[not(@disabled)]|//a[@download])[${says(name)} or @aria-label=${quoted(name)}]`);
  }

  /** The button of the form that is open, by its name: the page behind it may have one of the same name. */
  async confirm(name) {
    await this.#click(`//*[@role='dialog']//button[not(@disabled)][${says(name)}]`);
  }

  /** A link by its name, or by the first of several names that is there. */
  async follow(...names) {
    const named = names.map((name) => `${says(name)} or .//*[${says(name)}]`).join(" or ");
    await this.#click(`//a[${named}]`);
  }

  /** A link by the beginning of its name, where a day or a mark stands behind it. */
  async followTo(beginning) {
    await this.#click(`//a[starts-with(normalize-space(),${quoted(beginning)})]`);
  }

  /** A part of the case that is open, by its name; a mark may stand beside it. */
  async turnTo(name) {
    await this.#click(`//nav[@aria-label="Deler av forløpet"]//a[starts-with(normalize-space(),${quoted(name)})]`);
  }

  /** Writes at the end of a field, or at its beginning. */
  async write(label, words, { first = false } = {}) {
    const field = await this.#field(label);
    await this.#settled(field);
    const before = await field.getAttribute("value");
    const type = async () => {
      await this.#press(field, label);
      await this.#with(Key.CONTROL, first ? Key.HOME : Key.END).sendKeys(words.replaceAll("\n", Key.ENTER)).perform();
    };
    await type();
    // Keys that come before a window under load has moved the focus go nowhere: then whoever types looks up, and begins again.
    if (before !== null && words !== "" && (await field.getAttribute("value").catch(() => null)) === before) await type();
  }

  /** Puts words in an empty field all at once, as people do with what they were sent. */
  async paste(label, words) {
    const field = await this.#field(label);
    await this.#press(field, label);
    await this.#session.executeScript("document.execCommand('insertText', false, arguments[0])", words);
  }

  /** Puts other words in a field of one line, and leaves it. */
  async replace(label, words) {
    const field = await this.#field(label);
    await this.#press(field, label);
    await this.#with(Key.CONTROL, "a").sendKeys(words, Key.TAB).perform();
  }

  /** Puts other words in a text that several write in. */
  async rewrite(label, words) {
    await this.#press(await this.#field(label), label);
    await this.#with(Key.CONTROL, "a").sendKeys(words).perform();
  }

  /** Ticks a box by what stands beside it. */
  async tick(label) {
    await this.#click(`//label[${says(label)}]`);
  }

  /** Chooses one of several by the beginning of what stands beside it, and waits until it is chosen. */
  async choose(label) {
    const named = `//label[starts-with(normalize-space(),${quoted(label)})]`;
    await this.#click(named);
    await until(`${this.name}: ${label} to be chosen`, async () => (await this.#session.findElement(By.xpath(`//input[@id=${named}/@for]`))).isSelected());
  }

  /** Picks one from a list that folds out, by its first word, as from the keyboard: a space would fold the list out. */
  async pick(label, option) {
    const list = await this.#field(label);
    await until(`${this.name}: ${option} in ${label}`, async () => {
      await list.sendKeys(option.split(" ")[0]);
      return (await list.findElement(By.css("option:checked")).getText()) === option;
    });
  }

  /** Presses a key while Control is held, wherever the focus is. */
  async chord(key) {
    await this.#with(Key.CONTROL, Key[key] ?? key).perform();
  }

  /** The words of everything that a path finds, in the order of the page. */
  async texts(path) {
    await this.#find(path);
    const found = await this.#session.findElements(By.xpath(path));
    return Promise.all(found.map((element) => element.getText()));
  }

  /** The whole spoken name of something by its beginning. */
  async named(beginning) {
    return (await this.#find(`//*[starts-with(@aria-label,${quoted(beginning)})]`)).getAttribute("aria-label");
  }

  /** What stands in a field. */
  async read(label) {
    return (await this.#field(label)).getAttribute("value");
  }

  /** Waits until the line below a text says where its words are. */
  async seesSaved(label, words) {
    await this.#find(`${fieldNamed(label)}/ancestor::*[contains(@class,"felles-text")][1]//*[contains(normalize-space(),${quoted(words)})]`);
  }

  /** Waits until words are visible. */
  async sees(words) {
    await this.#find(`//body//*[not(self::script)][text()[contains(normalize-space(),${quoted(words)})] or ${says(words)}]`);
  }

  /** Waits until words are gone. */
  async seesNoLonger(words) {
    await until(`${this.name}: "${words}" to be gone`, async () => {
      const found = await this.#session.findElements(By.xpath(`//body//*[text()[contains(normalize-space(),${quoted(words)})]]`));
      const shown = await Promise.all(found.map((element) => element.isDisplayed()));
      return !shown.includes(true);
    });
  }

  /** Gives the page a file, as the system's own chooser would. */
  async chooseFile(label, place) {
    const [chooser] = await this.#session.findElements(By.xpath(`//input[@type="file"][@aria-label=${quoted(label)}]`));
    await chooser.sendKeys(place);
  }

  /** Whether anything on the page has this name. */
  async hasButton(name) {
    return (await this.#session.findElements(By.xpath(`//button[${says(name)}]`))).length > 0;
  }

  /** One command, by the same way as the screens. */
  async ask(name, input = {}) {
    const script = "const [request, done] = arguments; window.__TAURI_INTERNALS__.invoke('api', { request }).then((answer) => done({ answer }), (problem) => done({ problem }))";
    const { answer, problem } = await this.#session.executeAsyncScript(script, { name, input });
    if (problem !== undefined) throw new Error(`${name} answered ${problem.code}`);
    return answer;
  }

  /** Goes to a page by its address, without loading anything anew. */
  async goTo(address) {
    await this.#session.executeScript("location.hash = arguments[0]", address);
  }

  /** What the page is called. */
  async heading() {
    return (await this.#find("//h1")).getText();
  }

  /** Keeps what it looks like now: what was drawn last may be older than what stands on the page. */
  async keep(name) {
    await this.#session.executeAsyncScript("const drawn = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => drawn()))");
    writeFileSync(join(artefacts, `${name}.png`), await this.#session.takeScreenshot(), "base64");
  }

  /** Starts the program once more in the same home, waits until it ends by itself, and gives what it ends with. */
  async startAgain(t, log) {
    const again = start(program(APP), [], { log, env: this.#surroundings });
    afterwards(t, () => end(again));
    await until(`${this.name}: the second start to end`, () => again.process.exitCode !== null);
    return again.process.exitCode;
  }

  /** As the oldest of all accidents: no warning, no chance to tidy up. */
  async kill() {
    const app = childrenOf(this.#driver.process.pid).find((id) => basename(readlinkSync(`/proc/${id}/exe`)) === APP);
    if (app === undefined) throw new Error(`${APP} does not run`);
    process.kill(app, "SIGKILL");
    await this.close();
  }

  /** Closes the window in good order. */
  async close() {
    // A window that was killed has nobody left to answer.
    await this.#session?.quit().catch(() => undefined);
    this.#session = undefined;
    await end(this.#driver);
  }

  async #click(path) {
    await this.#press(await this.#find(path), path);
  }

  /** What is out of sight is brought into it first, as a person would. */
  async #press(element, what) {
    await this.#session.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    await until(`${this.name}: to press ${what}`, async () => {
      await element.click();
      return true;
    });
  }

  #with(held, key) {
    return this.#session.actions().keyDown(held).sendKeys(key).keyUp(held);
  }

  /** A form that has just opened takes the focus when it is there; nobody types before that. */
  #settled(field) {
    const script = "const form = arguments[0].closest('[role=dialog]'); return form === null || form.contains(document.activeElement)";
    return until(`${this.name}: the form to have the focus`, () => this.#session.executeScript(script, field));
  }

  /** A field by its label; of the form that is open, if one is: the page behind it may have one of the same name. */
  #field(label) {
    return this.#find(`//*[@role='dialog']${fieldNamed(label)}`, fieldNamed(label));
  }

  #find(...paths) {
    return until(`${this.name}: ${paths.at(-1)}`, async () => {
      for (const path of paths) {
        for (const element of await this.#session.findElements(By.xpath(path))) if (await element.isDisplayed()) return element;
      }
      return undefined;
    });
  }
}

const fieldNamed = (label) => `//*[@id=//label[${says(label)}]/@for]`;

function childrenOf(id) {
  return readFileSync(`/proc/${id}/task/${id}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}
