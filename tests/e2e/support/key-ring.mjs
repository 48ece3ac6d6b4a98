import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterwards } from "./afterwards.mjs";
import { end, said, start } from "./child.mjs";
import { until } from "./until.mjs";

const run = promisify(execFile);
const BUS = "org.freedesktop.DBus";
const SECRETS = "org.freedesktop.secrets";
/** What opens the ring; nobody is asked for it. */
const OPENED_WITH = "logget inn";

/** The key store of somebody's login: a real Secret Service on a bus of its own. Gives the environment that leads to it. */
export async function startKeyRing(t, folder) {
  const home = join(folder, "login");
  mkdirSync(home);
  const secret = join(home, "login-passphrase");
  writeFileSync(secret, OPENED_WITH);
  const bus = start("dbus-daemon", ["--session", "--nofork", "--print-address"], { log: join(folder, "login-bus.log") });
  afterwards(t, () => end(bus));
  const [address] = await said(bus, /^unix:\S+$/m);
  const env = { DBUS_SESSION_BUS_ADDRESS: address, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const log = join(folder, "key-ring.log");
  const ring = start("sh", ["-c", `exec gnome-keyring-daemon --foreground --unlock --components=secrets < '${secret}'`], { log, env });
  afterwards(t, () => end(ring));
  // Asked of the bus: whoever asks the ring itself before it is there has the bus start another one, which is locked.
  const owned = [`--bus=${address}`, "--print-reply", `--dest=${BUS}`, "/org/freedesktop/DBus", `${BUS}.NameHasOwner`, `string:${SECRETS}`];
  await until("the key ring", async () => (await run("dbus-send", owned)).stdout.includes("boolean true"));
  return env;
}
