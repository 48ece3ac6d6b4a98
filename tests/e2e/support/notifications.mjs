import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterwards } from "./afterwards.mjs";
import { end, start } from "./child.mjs";
import { until } from "./until.mjs";

const run = promisify(execFile);
/** One call of the Desktop Notifications Specification, as dbus-monitor writes it down. */
const CALL = /^method call .*member=Notify\n((?:   .*\n?)*)/gm;

/** A real notification service on a screen's own bus, and a listener that writes down all that it is told. */
export class Notifications {
  #log;
  #env;

  static async start(t, folder, display) {
    const here = new Notifications();
    here.#env = { ...process.env, ...display };
    here.#log = join(folder, "notifications.log");
    writeFileSync(here.#log, "");
    const rule = "interface='org.freedesktop.Notifications',member='Notify'";
    const listener = start("dbus-monitor", ["--address", display.DBUS_SESSION_BUS_ADDRESS, rule], { log: here.#log });
    afterwards(t, () => end(listener));
    const settings = join(folder, "dunstrc");
    writeFileSync(settings, "[global]\n    idle_threshold = 0\n[urgency_normal]\n    timeout = 0\n");
    const service = start("dunst", ["-conf", settings], { log: join(folder, "dunst.log"), env: display });
    afterwards(t, () => end(service));
    await until("the notification service", async () => (await here.#tell("count", "displayed")) !== "");
    await until("the listener", () => readFileSync(here.#log, "utf8") !== "");
    return here;
  }

  /** Everything that each notification told the service, word for word. */
  heard() {
    return [...readFileSync(this.#log, "utf8").matchAll(CALL)].map(([, told]) => told);
  }

  /** Waits for so many. */
  async hears(many) {
    await until(`${many} notifications`, () => this.heard().length >= many);
    return this.heard();
  }

  /** How many are on the screen. */
  async shown() {
    return Number(await this.#tell("count", "displayed"));
  }

  /** Clicks on the newest one. */
  async click() {
    await until("a notification on the screen", async () => (await this.shown()) > 0);
    await this.#tell("action", "0");
  }

  async #tell(...words) {
    return (await run("dunstctl", words, { env: this.#env })).stdout.trim();
  }
}

/** The string arguments of one notification: who says it, its picture, its heading and its words. */
export function wordsOf(told) {
  return [...told.matchAll(/^   string "(.*)"$/gm)].map(([, words]) => words);
}
