import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterwards } from "./afterwards.mjs";
import { end, start } from "./child.mjs";
import { until } from "./until.mjs";

/** The system's speech service in a home of its own, which whoever is to speak shares. */
export async function startSpeech(t, folder) {
  const home = join(folder, "speech");
  const place = join(home, "speech-dispatcher");
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const env = { XDG_RUNTIME_DIR: home, HOME: home };
  const socket = join(place, "speechd.sock");
  const service = start("speech-dispatcher", ["--run-single", "--communication-method", "unix_socket", "--socket-path", socket], { log: join(folder, "speech.log"), env });
  afterwards(t, () => end(service));
  await until("the speech service", () => existsSync(socket));
  return env;
}
