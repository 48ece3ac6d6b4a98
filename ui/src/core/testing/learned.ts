import type { CaseId, Created, DocumentId, FieldWords, TextWords } from "../contract";
import type { FakeCore } from "./fakeCore";

/** What three people have learned some months into a case: things of every kind, with judgements that differ and go both ways. */
export async function learnedThings(core: FakeCore, caseId: CaseId) {
  const parties = core.world.cases.get(caseId)?.parties ?? [];
  const party = (role: string) => parties.find((known) => known.role === role)?.party ?? "";
  const made = async (name: string, input: object) => ((await core.call(name, input)) as Created).document;
  const begin = (kind: string, fields: readonly FieldWords[], texts: readonly TextWords[], space = "shared") =>
    made("thing_begin", { case: caseId, space, kind, fields, texts });
  const part = (document: DocumentId, kind: string, fields: readonly FieldWords[], texts: readonly TextWords[] = []) =>
    made("part_add", { document, kind, fields, texts });
  const judge = (goal: DocumentId, role: string, day: string, level: number, word: string) =>
    part(goal, "judgement", [
      { field: "by_party", value: { text: party(role) } }, { field: "day", value: { date: day } }, { field: "level", value: { number: level } },
      { field: "word", value: { text: word } },
    ]);
  const attend = await begin("goal", [], [
    { field: "wording", text: "Jeg vil komme meg på jobb de dagene jeg har sagt jeg skal" },
    { field: "why", text: "For da slipper jeg å ligge og ha dårlig samvittighet" },
    { field: "level_minus_two", text: "Møter sjelden, og uten å si fra" },
    { field: "level_minus_one", text: "Møter omtrent halvparten, sier av og til fra" },
    { field: "level_zero", text: "Møter de fleste avtalte dager og sier fra når det ikke går" },
    { field: "level_plus_one", text: "Møter alle avtalte dager de fleste uker" },
    { field: "level_plus_two", text: "Møter fast og tar ekstra dager når verkstedet spør" },
  ]);
  await judge(attend, "participant", "2026-06-11", 0, "Det gikk greit");
  await judge(attend, "mentor", "2026-06-11", 1, "Han sier fra, og da går det bra");
  await judge(attend, "participant", "2026-11-20", -1, "Jeg teller de gangene jeg ikke kom");
  await judge(attend, "mentor", "2026-11-20", 1, "Han sier fra");
  await judge(attend, "counsellor", "2026-11-20", 0, "Sju av åtte uker har holdt");
  const list = await begin("goal", [], [{ field: "wording", text: "Jeg vil kunne gjøre en EU-kontroll-forberedelse alene" }]);
  const brakes = await made("goal_replace", { document: list, wording: "Jeg vil kunne dekk og bremser", why: "Jeg lærer bedre når det er én ting om gangen" });
  const tyres = await begin("work_task", [{ field: "title", value: { text: "Dekkskift" } }], []);
  const able = (role: string, day: string, code: string, word: string) =>
    part(tyres, "ability", [
      { field: "by_party", value: { text: party(role) } }, { field: "day", value: { date: day } }, { field: "ability", value: { code } },
      ...(word === "" ? [] : [{ field: "word" as const, value: { text: word } }]),
    ]);
  await able("mentor", "2026-09-01", "with_support", "Ser over til slutt");
  await able("mentor", "2026-11-20", "can", "");
  await able("participant", "2026-11-20", "with_support", "Spør av og til");
  const adaptation = await begin("adaptation", [{ field: "title", value: { text: "Én oppgave om gangen, skrevet på tavla" } }, { field: "start", value: { date: "2026-10-01" } }], [
    { field: "how_it_went", text: "Roligere morgener. Han begynner uten å vente på meg." },
  ]);
  const plan = await begin("plan", [{ field: "title", value: { text: "Dekkhotellet" } }], []);
  await part(plan, "plan_step", [
    { field: "week", value: { number: 1 } }, { field: "owner", value: { text: party("mentor") } }, { field: "sits", value: { flag: true } },
    { field: "remark", value: { text: "Han finner rett hylle uten å spørre" } },
  ], [{ field: "topic", text: "Finne fram i hyllene" }]);
  await part(plan, "plan_step", [
    { field: "week", value: { number: 2 } }, { field: "owner", value: { text: party("mentor") } },
    { field: "remark", value: { text: "Momentet stemmer på alle fire hjul" } },
  ], [{ field: "topic", text: "Trekke til med momentnøkkel" }]);
  const openness = await begin("openness", [{ field: "revisit_on", value: { date: "2027-01-15" } }], [
    { field: "topic", text: "Søvn og uro om morgenen" }, { field: "may_be_told", text: "Torill kan vite det. Ikke de andre på gulvet." },
    { field: "own_words", text: "Hun kan vite det, så slipper jeg å finne på noe." },
  ]);
  const turn = await begin("turn", [{ field: "title", value: { text: "Tung start etter ferien" } }, { field: "word", value: { text: "snudd døgn" } }], [
    { field: "happened", text: "Tre uker fri var ikke bra for meg. Jeg sendte tommel ned to ganger, men jeg kom på torsdag." },
  ]);
  await begin("turn", [{ field: "turn_kind", value: { code: "turning_point" } }, { field: "title", value: { text: "Kunden som sa takk" } }], [
    { field: "happened", text: "En dame ga meg hånda og sa takk." },
  ]);
  const checkIn = await begin("check_in", [{ field: "support", value: { number: 4 } }, { field: "word", value: { text: "Bedre enn jeg trodde" } }], [], "private");
  await begin("note", [{ field: "note_kind", value: { code: "small_win" } }, { field: "title", value: { text: "Kom ti minutter før tida tre dager på rad" } }, { field: "text_status", value: { code: "shared" } }], []);
  return { attend, list, brakes, tyres, adaptation, plan, openness, turn, checkIn };
}
