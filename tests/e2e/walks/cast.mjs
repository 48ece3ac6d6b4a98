import { join } from "node:path";
import { keep, openPage } from "../support/browser.mjs";
import { Keys } from "../support/keys.mjs";
import { Webshell } from "../support/webshell.mjs";

/** Everybody's passphrase. */
export const PASSPHRASE = "kaffe i verkstedet hver dag";

/** Somebody with a device of their own in front of them, and a keyboard. */
export async function somebody({ t, folder, browser, sent }, name, { profile = join(folder, name), passphrase, login } = {}) {
  const shell = await Webshell.start(t, profile, { passphrase, login });
  const { page, faults, close } = await openPage(browser, shell, { size: { viewport: { width: 1280, height: 900 } } });
  const keys = new Keys(page, sent);
  return { name, profile, shell, page, faults, close, keys, keep: (what) => keep(page, `keyboard-${what}-${name}`) };
}
