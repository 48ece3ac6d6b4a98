import { join } from "node:path";
import { afterwards } from "./afterwards.mjs";
import { end, said, start } from "./child.mjs";
import { program, screens } from "./places.mjs";

/** A profile behind the web shell: the same core and the same screens as in the window. */
export class Webshell {
  #child;

  /** Starts it, in the environment of somebody's login; with a passphrase the profile is opened at once. */
  static async start(t, folder, { passphrase, login = {} } = {}) {
    const shell = new Webshell();
    const demo = passphrase === undefined ? [] : ["--demo"];
    shell.#child = start(program("felles-webshell"), ["--profile", folder, "--ui", screens, ...demo], {
      log: `${folder}.webshell-${Date.now()}.log`,
      env: { ...login, FELLES_PASSPHRASE: passphrase ?? "" },
    });
    afterwards(t, () => shell.end());
    const [, address] = await said(shell.#child, /^open (\S+)$/m);
    shell.origin = new URL(address).origin;
    const welcome = await fetch(address, { redirect: "manual" });
    const [, name, value] = /^([^=]+)=([^;]+)/.exec(welcome.headers.get("set-cookie"));
    shell.cookie = { name, value, url: shell.origin };
    return shell;
  }

  /** One command, as the screens would call it. */
  async ask(name, input = {}) {
    const answer = await fetch(`${this.origin}/api`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: this.origin, cookie: `${this.cookie.name}=${this.cookie.value}` },
      body: JSON.stringify({ name, input }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${name} answered ${body.code}${body.fault ? ` (${body.fault})` : ""}`);
    return body;
  }

  /** Ends it in good order. */
  async end() {
    await end(this.#child);
  }
}

/** The real hub, on this machine only. */
export async function startHub(t, folder) {
  const log = join(folder, "hub.log");
  const hub = start(program("felles-hub"), ["--listen", "127.0.0.1:0", "--data", join(folder, "hub")], { log });
  afterwards(t, () => end(hub));
  const [, address] = await said(hub, /(127\.0\.0\.1:[1-9]\d*)/);
  return `http://${address}`;
}
