import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { until } from "./until.mjs";

/** How long a program may take to end in good order. */
const PATIENCE_MS = 5000;
const alive = new Set();

// Whatever happens to this process, nothing of it is left behind.
process.on("exit", () => {
  for (const child of alive) signal(child, "SIGKILL");
});
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => process.exit(1));

/** Starts a program in a group of its own; its words go to a file, for a pipe left open would hold up whoever started us. */
export function start(file, args, { log, env = {} }) {
  const words = openSync(log, "a");
  const tied = ["--pdeathsig", "KILL", "--", file, ...args];
  const process_ = spawn("setpriv", tied, { detached: true, stdio: ["ignore", words, words], env: { ...process.env, ...env } });
  closeSync(words);
  const child = { process: process_, log, ended: new Promise((done) => process_.once("exit", done).once("error", done)) };
  alive.add(child);
  return child;
}

/** The first match in what a program has said so far, as soon as it says it. */
export function said(child, pattern) {
  return until(`${child.log} to say ${pattern}`, () => {
    const found = pattern.exec(readFileSync(child.log, "utf8"));
    if (found === null && child.process.exitCode !== null) throw new Error(readFileSync(child.log, "utf8"));
    return found;
  });
}

/** Asks a program and everything that it started to end, and ends them when they do not. */
export async function end(child) {
  if (!alive.has(child)) return;
  signal(child, "SIGTERM");
  const late = setTimeout(() => signal(child, "SIGKILL"), PATIENCE_MS);
  await child.ended;
  clearTimeout(late);
  // What it started itself belongs to its group.
  signal(child, "SIGKILL");
  alive.delete(child);
}

function signal(child, name) {
  try {
    process.kill(-child.process.pid, name);
  } catch {
    // Nobody of the group is left, which is what was wanted.
  }
}

/** A port that nobody listens on at this moment. */
export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
