import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cases, newFolder } from "./places.mjs";
import { until } from "./until.mjs";
import { Webshell, startHub } from "./webshell.mjs";

/** Of both profiles. */
export const PASSPHRASE = "kaffe-i-verkstedet";
const SHARED_CASE = "forlop-01";
const OWN_CASE = "forlop-05";

/**
 * Ingvild (counsellor) and Roar (mentor) with one case between them, made the way people make it: two profiles, an import, an
 * invitation, through the app's own commands and a real hub.
 */
export async function prepare(t) {
  const folder = newFolder(t);
  const hub = await startHub(t, folder);
  const profiles = { counsellor: join(folder, "counsellor"), mentor: join(folder, "mentor") };
  const [counsellor, mentor] = await Promise.all([
    profile(t, profiles.counsellor, hub, "Ingvild", "nettbrettet"),
    profile(t, profiles.mentor, hub, "Roar", "pc-en"),
  ]);
  const json = readFileSync(cases, "utf8");
  await counsellor.ask("cases_import", { json, only: [OWN_CASE] });
  const { cases: [shared] } = await counsellor.ask("cases_import", { json, only: [SHARED_CASE] });
  await invite(counsellor, mentor, shared);
  await until("the counsellor's words to be sent", () => settled(counsellor));
  await until("the case to reach the mentor", async () => {
    const view = (await mentor.ask("case_list")).some((card) => card.case === shared) && (await mentor.ask("case_open", { case: shared }));
    return view && view.shared_picture !== null && (await settled(mentor));
  });
  return { folder, profiles, hub, counsellor, mentor, shared };
}

async function profile(t, folder, hub, name, device) {
  const shell = await Webshell.start(t, folder);
  await shell.ask("profile_create", { display_name: name, passphrase: PASSPHRASE, device_name: device });
  await shell.ask("hub_set", { address: hub });
  return shell;
}

async function invite(counsellor, mentor, shared) {
  const view = await counsellor.ask("case_open", { case: shared });
  const { party } = view.parties.find((known) => known.role === "mentor" && !known.joined);
  const { invitation, link } = await counsellor.ask("invitation_create", { case: shared, party, meeting: "table" });
  await mentor.ask("invitation_follow", { link });
  const stands = (who, state) =>
    until(`the invitation to be ${state}`, async () => {
      const now = await who.ask("invitation_status", { invitation });
      return now.state === state ? now : undefined;
    });
  const shown = [await stands(counsellor, "comparing"), await stands(mentor, "comparing")];
  if (shown[0].digits !== shown[1].digits) throw new Error("the two show different digits");
  for (const who of [counsellor, mentor]) await who.ask("invitation_compare", { invitation, comparison: "same" });
  const { declaration } = await stands(mentor, "offered");
  await mentor.ask("invitation_agree", { invitation, declaration });
  await stands(counsellor, "let_in");
}

/** Nothing on its way, in either direction. */
async function settled(shell) {
  const status = await shell.ask("sync_overview");
  return status.connection === "up_to_date" && status.unsent === 0;
}
