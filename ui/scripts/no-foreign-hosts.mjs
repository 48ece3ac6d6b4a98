// Fails when something built would reach, or names in a loading position, a host that is not this device.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? "dist";
const loads = [
  /url\(\s*["']?(?:https?:)?\/\//i,
  /@import\s+["'](?:https?:)?\/\//i,
  /<(?:script|link|img|iframe)[^>]+(?:src|href)=["'](?:https?:)?\/\//i,
];
// Namespaces and pages that messages point a developer to; nothing loads them.
const harmless = [/^https?:\/\/www\.w3\.org\//, /^https?:\/\/(?:react\.dev|aksel\.nav\.no|tauri\.localhost|ipc\.localhost|tanstack\.com|github\.com\/date-fns\/date-fns)\b/];
const faults = [];

function look(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const here = join(path, entry.name);
    if (entry.isDirectory()) look(here);
    else if (/\.(?:css|js|html|svg)$/.test(entry.name)) {
      const text = readFileSync(here, "utf8");
      for (const pattern of loads) if (pattern.test(text)) faults.push(`${here}: ${pattern}`);
      if (/data:font|base64,/.test(text) && entry.name.endsWith(".css")) faults.push(`${here}: inlined asset`);
      for (const [address] of text.matchAll(/https?:\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`)\\]*/gi))
        if (!harmless.some((known) => known.test(address))) faults.push(`${here}: ${address}`);
    }
  }
}
look(folder);
if (faults.length > 0) {
  console.error("Foreign hosts in what was built:\n" + [...new Set(faults)].join("\n"));
  process.exit(1);
}
console.log("No foreign hosts in " + folder);
