import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";

const core = join(root, "ui/src/core");

/**
 * Every command that a screen can send: what the contract lists, without what only asks (its answers follow topics), as far as some screen
 * names it. Read from the sources, so that a command of tomorrow is missed by the walks until somebody reaches it.
 */
export function commandsOfScreens() {
  const contract = readFileSync(join(core, "contract.ts"), "utf8");
  const table = contract.slice(contract.indexOf("export interface Contract {"));
  const all = [...table.matchAll(/^ {2}(\w+): \{ input:/gm)].map(([, name]) => name);
  const asked = new Set([...readFileSync(join(core, "topics.ts"), "utf8").matchAll(/^ {2}(\w+): \(/gm)].map(([, name]) => name));
  const screens = readdirSync(join(root, "ui/src"), { recursive: true })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing|contract\.ts$|topics\.ts$/.test(path))
    .map((path) => readFileSync(join(root, "ui/src", path), "utf8"))
    .join("\n");
  return all.filter((name) => !asked.has(name) && screens.includes(`"${name}"`));
}
