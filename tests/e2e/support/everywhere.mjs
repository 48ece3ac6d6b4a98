import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPage, startBrowser } from "./browser.mjs";
import { cases, newFolder, root } from "./places.mjs";
import { PASSPHRASE } from "./prepare.mjs";
import { Webshell } from "./webshell.mjs";

const CASE = "forlop-01";
const text = (field, words) => ({ field, text: words });
const code = (field, word) => ({ field, value: { code: word } });

/** One thing of each kind that people begin one by one, with something in it. */
export const things = {
  goal: { texts: [text("wording", "Klare en hel dag"), text("why", "Fordi jeg vil videre"), text("level_zero", "Fem timer uten pause")] },
  agreement: { texts: [text("agreed_what", "Møte klokka åtte"), text("agreed_who", "Roar venter ved porten")] },
  work_task: { fields: [{ field: "title", value: { text: "Bytte bremser" } }] },
  adaptation: { fields: [{ field: "title", value: { text: "Hørselvern" } }], texts: [text("body", "Prøver det roligste hjørnet")] },
  plan: { fields: [{ field: "title", value: { text: "De første ukene" } }] },
  openness: { texts: [text("topic", "Søvn"), text("may_be_told", "Roar kan vite det"), text("own_words", "Si det som det er")] },
  turn: { fields: [code("turn_kind", "setback")], texts: [text("happened", "To dager hjemme")] },
  question: { texts: [text("question_text", "Når begynner kurset?")] },
  ending: { texts: [text("learned", "Rutiner hjalp")] },
  check_in: { space: "private", fields: [{ field: "support", value: { number: 4 } }] },
  reflection: { space: "private", texts: [text("what_i_did", "Jeg ventet litt"), text("try_next", "Vente litt til")] },
};

/** One person's profile with one case in which there is something of every kind, on this device only. */
export async function furnished(t) {
  const folder = join(newFolder(t), "profile");
  const shell = await Webshell.start(t, folder);
  await shell.ask("profile_create", { display_name: "Ingvild", passphrase: PASSPHRASE, device_name: "nettbrettet" });
  const json = readFileSync(cases, "utf8");
  const { cases: [only] } = await shell.ask("cases_import", { json, only: [CASE] });
  for (const [kind, { space = "shared", fields = [], texts = [] }] of Object.entries(things)) {
    await shell.ask("thing_begin", { case: only, space, kind, fields, texts });
  }
  return { shell, only };
}

/** Places that need something which is not there in the profile of one person alone; other tests look at them. */
const ELSEWHERE = ["invitation", "invite", "lost", "nowhere"];

/** The address of every screen, by the name of its place: read from the app's own list, so that none is forgotten. */
export async function addresses(shell, only) {
  const routes = readFileSync(join(root, "ui/src/components/route/routes.ts"), "utf8");
  const places = [...routes.matchAll(/readonly at: "([\w-]+)"([^}]*)/g)].map(([, at, rest]) => ({ at, rest }));
  const sections = /export const sections = \[([^\]]*)\]/.exec(routes)[1].match(/[\w-]+/g);
  const topics = /export const helpTopics = \[([^\]]*)\]/.exec(routes)[1].match(/[\w-]+/g);
  const entries = await shell.ask("timeline", { case: only, before: null, limit: 200, archived: false });
  const of = (wanted) => entries.find(({ kind }) => kind === wanted)?.document;
  const found = {};
  for (const { at, rest } of places) {
    if (ELSEWHERE.includes(at)) continue;
    if (at === "case") for (const section of sections) found[`case-${section}`] = `/case/${only}/${section === "timeline" ? "" : section}`;
    else if (at === "thing") for (const kind of Object.keys(things)) found[`thing-${kind}`] = `/case/${only}/thing/${of(kind)}`;
    else if (at === "visit") Object.assign(found, { visit: `/case/${only}/visit/${of("visit")}`, "visit-field": `/case/${only}/visit/${of("visit")}/field` });
    else if (at === "note" || at === "history") found[at] = `/case/${only}/${at}/${of("note")}`;
    else if (at === "help") Object.assign(found, { help: "/help" }, Object.fromEntries(topics.map((topic) => [`help-${topic}`, `/help/${topic}`])));
    else if (at === "cases") found.cases = "/";
    else if (at === "case-devices") found[at] = `/case/${only}/devices`;
    else if (rest.includes("readonly case:")) found[at] = `/case/${only}/${at}`;
    else found[at] = `/${at}`;
  }
  return found;
}

/** What the page is called that stands where there is none. */
export const NOWHERE = "Denne siden finnes ikke";

/** Where the focus goes on a screen that has changed, the app decides two pictures later; one more, and it has. */
const PICTURES = 3;

async function pictures(count) {
  for (let drawn = 0; drawn < count; drawn += 1) await new Promise((done) => requestAnimationFrame(done));
}

/** Goes to a screen and waits until it stands: until it has taken the place of the one before, one knows it by a heading, and nothing is loading any more. */
export async function goTo(page, address, heading = { level: 1 }) {
  await page.evaluate((hash) => {
    if (location.hash === hash) return undefined;
    // The app heard of the change before whoever begins to listen now, and has drawn it when the next turn comes.
    const drawn = new Promise((done) => addEventListener("hashchange", () => setTimeout(done), { once: true }));
    location.hash = hash;
    return drawn;
  }, `#${address}`);
  await page.getByRole("heading", heading).first().waitFor();
  await page.waitForFunction(() => document.querySelector(".felles-loading") === null);
  await page.evaluate(pictures, PICTURES);
  const nowhere = heading.name === NOWHERE ? 0 : await page.getByText(NOWHERE).count();
  if (nowhere > 0) throw new Error(`nothing stands at ${address}`);
}

/** A page of such a profile, and the address of every screen. */
export async function furnishedPage(t, options = {}) {
  const { shell, only } = await furnished(t);
  const all = await addresses(shell, only);
  const browser = await startBrowser(t);
  return { all, page: (await openPage(browser, shell, options)).page };
}

/** Goes to each of these screens, and checks it there as a test of its own. */
export async function onEveryScreen(t, page, all, check, called = (name) => name) {
  for (const [name, address] of Object.entries(all)) {
    await t.test(called(name), async () => {
      await goTo(page, address);
      await check(name);
    });
  }
}
