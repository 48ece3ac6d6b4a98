import type { FakeCore } from "./fakeCore";
import { othersSet, othersWrite } from "./fakeCore";

/** A small world with people of the example data: one case, a few days into it. Gives the ids that tests need. */
export async function anExampleCase(core: FakeCore) {
  const { world } = core;
  await core.call("profile_create", { display_name: "Ingunn", device_name: "Nettbrettet", passphrase: "fire rolige ord her" });
  await core.call("case_create", {
    title: "Lager, høsten 2026", workplace: "Fjordlager", start: "2026-09-01", planned_end: "2027-02-28", protection: "none", participant: "Sander", mentor: "Torill",
  });
  const view = [...world.cases.values()][0];
  if (view === undefined) throw new Error("the case was not made");
  view.card.status = "running";
  const caseId = view.card.case;
  const mentor = view.parties.find((party) => party.role === "mentor")?.party ?? "";
  const me = view.parties.find((party) => party.me)?.party ?? "";
  const note = (await core.call("note_create", { case: caseId, space: "shared", kind: "setback", title: "To dager hjemme" })) as { document: string };
  const heads = ["v2"];
  await core.call("text_edit", {
    document: note.document, part: null, field: "body", heads,
    splices: [{ at: 0, remove: 0, insert: "Sander ringte mandag og sa at det ble for mye støy. Vi ble enige om å begynne i pakkeriet." }],
  });
  const visit = (await core.call("visit_create", {
    case: caseId, space: "shared", kind: "visit", title: "Se på pakkeriet", planned_at: world.now + 3 * 86_400_000,
  })) as { document: string };
  await core.call("task_add", { case: caseId, text: "Snakke med arbeidsgiver om hørselvern", owner: me, due: "2026-12-01", from: null });
  await core.call("task_add", { case: caseId, text: "Vise rutinene i pakkeriet", owner: mentor, due: "2026-11-20", from: null });
  await core.call("offline_set", { offline: false });
  othersWrite(
    core, note.document, "body",
    "Sander ringte mandag og sa at det ble for mye støy. Vi ble enige om å begynne i pakkeriet. Han har alt lært seg de to første linjene.", "Torill",
  );
  const own = (await core.call("note_create", { case: caseId, space: "counsellor_participant", kind: "own_words", title: "Slik jeg vil ha det" })) as { document: string };
  await core.call("text_edit", {
    document: own.document, part: null, field: "body", heads: ["v2"],
    splices: [{ at: 0, remove: 0, insert: "Jeg liker å vite kvelden før hva jeg skal gjøre dagen etter." }],
  });
  othersSet(core, view.document, null, "mentor_hours_per_month", { number: 12 }, "Torill");
  await core.call("field_set", { document: view.document, part: null, field: "planned_end", value: { date: "2027-02-28" } });
  othersSet(core, view.document, null, "planned_end", { date: "2027-03-31" }, "Torill");
  return { caseId, note: note.document, visit: visit.document, picture: view.shared_picture ?? "", document: view.document };
}
