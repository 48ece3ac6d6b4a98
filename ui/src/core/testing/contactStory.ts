import type { DistanceView } from "../contract";
import type { FakeCore } from "./fakeCore";

const DAY_MS = 86_400_000;

/** A few weeks of contact in the example case, with some distance in it. Gives the id of the visit that was held. */
export async function someContact(core: FakeCore, caseId: string) {
  const { world } = core;
  const parties = (world.cases.get(caseId)?.parties ?? []).map(({ party, role, name }) => ({ party, role, name }));
  const [counsellor, participant, mentor] = parties;
  if (counsellor === undefined || participant === undefined || mentor === undefined) throw new Error("the example has three parties");
  const visit = (await core.call("visit_create", { case: caseId, space: "shared", kind: "visit", title: "Første uke", planned_at: null })) as { document: string };
  const set = (field: string, value: object) => core.call("field_set", { document: visit.document, part: null, field, value });
  await set("happened_at", { moment: world.now - 24 * DAY_MS });
  await set("parties", { text: [counsellor.party, participant.party, mentor.party].join(" ") });
  await set("minutes", { number: 60 });
  for (const [days, kind, minutes, who] of [[16, "call", 15, mentor], [9, "message", null, participant], [5, "call", 10, participant]] as const) {
    await core.call("contact_add", { case: caseId, kind, at: world.now - days * DAY_MS, minutes, parties: [counsellor.party, who.party] });
  }
  await core.call("thing_begin", {
    case: caseId, space: "shared", kind: "question", fields: [{ field: "to_party", value: { text: counsellor.party } }],
    texts: [{ field: "question_text", text: "Kan Sander begynne en time senere på mandager?" }],
  });
  const talk = (await core.call("visit_create", {
    case: caseId, space: "shared", kind: "three_party_talk", title: "Hvordan går det med Sander?", planned_at: world.now + 6 * DAY_MS,
  })) as { document: string };
  Object.assign(world.documents.get(talk.document) ?? {}, { author: world.author(mentor.name) });
  const plain: DistanceView = {
    case: caseId, case_title: "Lager, høsten 2026", kind: "all_three", subject: "", count: 24, limit: 21, never: false, since: "2026-10-31", planned_on: "2026-11-27",
    parties: [participant, counsellor, mentor], document: null, document_kind: null, part: null, about: "", agreed: null,
  };
  const task = world.documents.get(world.cases.get(caseId)?.document ?? "")?.parts.find((part) => part.text.startsWith("Vise"));
  world.distances = [
    { ...plain, kind: "mentor_counsellor", count: 16, limit: 14, since: "2026-11-08", planned_on: null, parties: [counsellor, mentor] },
    plain,
    { ...plain, kind: "task", count: 9, limit: 7, planned_on: null, subject: task?.part ?? "", part: task?.part ?? null, parties: [mentor], about: task?.text ?? "" },
    { ...plain, kind: "own_words", count: 4, limit: 20, planned_on: null, parties: [participant] },
  ];
  return { held: visit.document };
}
