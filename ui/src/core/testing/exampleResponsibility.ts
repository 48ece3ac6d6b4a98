import type { CaseId, DocumentId, PartId } from "../contract";
import type { FakeCore } from "./fakeCore";
import { othersWrite } from "./fakeCore";
import { agreementView } from "./responsibility";
import { FakeSpeech } from "./speech";

/** Agreements, questions, hours and who takes what, as the three of the example would have them. Gives the ids. */
export async function exampleResponsibility(core: FakeCore, caseId: CaseId) {
  const { world } = core;
  const speech = new FakeSpeech(core);
  const parties = world.cases.get(caseId)?.parties ?? [];
  const partyOf = (role: string): PartId => parties.find((party) => party.role === role)?.party ?? "";
  const mentor = parties.find(({ role }) => role === "mentor");
  if (mentor !== undefined) mentor.joined = true;
  const division = world.open("division", caseId, "shared", world.author());
  division.texts.set("takes_participant", "Sender en melding kvelden før hvis det blir vanskelig.");
  division.texts.set("takes_counsellor", "Snakker med arbeidsgiver om støyen. Ringer hver fredag.");
  division.texts.set("takes_mentor", "Viser rutinene i pakkeriet, én om gangen.");
  world.changed(division, world.author());
  const agreed = await speech.propose(caseId, "Sander begynner i pakkeriet klokka ni, og sier fra når det er nok.");
  for (const role of ["counsellor", "participant", "mentor"]) await speech.answer(agreed, partyOf(role));
  othersWrite(core, agreed, "agreed_what", "Sander begynner i pakkeriet klokka halv ti, og sier fra når det er nok.", "Torill");
  const proposed = await speech.propose(caseId, "Torill og Sander tar en kaffe hver mandag før de begynner.");
  await speech.answer(proposed, partyOf("mentor"));
  const question = await speech.ask(caseId, "Kan Sander prøve trucken før jul?", partyOf("counsellor"));
  const other = await speech.ask(caseId, "Hva sier verneombudet om støyen?", partyOf("mentor"));
  const hours = { case: caseId, owner: partyOf("mentor") };
  await core.call("hours_add", { ...hours, day: "2026-11-23", minutes: 120, category: "training", remark: "truck", confirmed: true });
  await core.call("hours_add", { ...hours, day: "2026-11-18", minutes: 45, category: "talk", remark: "", confirmed: false });
  await core.call("hours_add", { ...hours, day: "2026-10-30", minutes: 11 * 60, category: "training", remark: "Han trenger mindre av meg nå.", confirmed: true });
  return { agreed, proposed, question, other, viewOf: (document: DocumentId) => agreementView(world, documentIn(core, document)) };
}

function documentIn(core: FakeCore, id: DocumentId) {
  const known = core.world.documents.get(id);
  if (known === undefined) throw new Error("no such document");
  return known;
}
