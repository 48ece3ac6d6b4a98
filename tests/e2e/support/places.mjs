import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterwards } from "./afterwards.mjs";

const here = dirname(fileURLToPath(import.meta.url));
/** The repository. */
export const root = resolve(here, "../../..");
const programs = resolve(process.env.FELLES_PROGRAMS ?? join(root, "target/debug"));

/** The built screens, for the web shell. */
export const screens = join(root, "ui/dist");
/** The example cases. */
export const cases = join(root, "tests/fixtures/cases-nb.json");
/** What a person may want to look at afterwards; never inside the repository. */
export const artefacts = process.env.FELLES_ARTEFACTS ?? join(tmpdir(), "felles-artefacts");
mkdirSync(artefacts, { recursive: true });

/** Where one of the programs stands; says what to do when it was not built. */
export function program(name) {
  const place = join(programs, name);
  try {
    accessSync(place, constants.X_OK);
  } catch {
    throw new Error(`${name} is not in ${programs}: run \`make build\`, or name the folder in FELLES_PROGRAMS`);
  }
  return place;
}

/** A folder that is gone when the test is over. */
export function newFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "felles-e2e-"));
  afterwards(t, () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}
