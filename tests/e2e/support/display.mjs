import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterwards } from "./afterwards.mjs";
import { end, said, start } from "./child.mjs";
import { until } from "./until.mjs";

/** A screen that nobody sees and a message bus of its own, for windows that must not disturb anybody. */
export async function startDisplay(t, folder) {
  // A tablet held upright and a laptop both fit, with the room that a window leaves for its frame.
  const place = join(folder, "display");
  const screen = start("sh", ["-c", `exec Xvfb -displayfd 3 -screen 0 1600x1300x24 -nolisten tcp 3> '${place}'`], { log: join(folder, "xvfb.log") });
  afterwards(t, () => end(screen));
  const number = await until("the screen", () => readFileSync(place, "utf8").trim());
  const bus = start("dbus-daemon", ["--session", "--nofork", "--print-address"], { log: join(folder, "dbus.log") });
  afterwards(t, () => end(bus));
  const [address] = await said(bus, /^unix:\S+$/m);
  return { DISPLAY: `:${number}`, DBUS_SESSION_BUS_ADDRESS: address, NO_AT_BRIDGE: "1", GDK_BACKEND: "x11", WAYLAND_DISPLAY: "" };
}
