import type { Field, PartId, Value } from "../core/contract";
import { durationInWords } from "./duration";
import type { Format } from "./format";
import type { Catalogue } from "./nb";

type Vocabulary = Readonly<Record<string, string>>;

/** The words of a field that holds a code. */
export function vocabularyOf(t: Catalogue, field: Field): Vocabulary | null {
  const { words } = t;
  const vocabularies: Partial<Record<Field, Vocabulary>> = {
    note_kind: words.noteKind,
    text_status: words.textStatus,
    contact_kind: words.contactKind,
    visit_status: words.visitStatus,
    workplace_coverage: words.coverage,
    case_status: words.caseStatus,
    outcome: words.outcome,
    shielding: words.shielding,
    role: words.role,
    party_status: words.partyStatus,
    digital_access: words.digitalAccess,
    task_status: words.taskStatus,
    shared_from: words.space,
    goal_status: words.goalStatus,
    ability: words.ability,
    adaptation_status: words.adaptationStatus,
    openness_status: words.opennessStatus,
    turn_kind: words.turnKind,
    agreement_status: words.agreementStatus,
    answer: words.answer,
    question_status: words.questionStatus,
    hours_category: words.hoursCategory,
    hours_status: words.hoursStatus,
    response_kind: words.responseKind,
    response_status: words.responseStatus,
    distance_kind: words.distanceKind,
    time_answer: words.timeAnswer,
    about_text: words.textField,
    goal_category: words.goalCategory,
    measure_kind: words.measureKind,
  };
  return vocabularies[field] ?? null;
}

/** Numbers that stand for words. */
function scales(t: Catalogue): Partial<Record<Field, Vocabulary>> {
  return { support: t.words.support, belief: t.words.belief, level: t.knowledge.level };
}

/** A value as people say it. `nameOf` turns the part id in an owner, voice or list of parties into a first name. */
export function valueInWords(t: Catalogue, format: Format, field: Field, value: Value, nameOf?: (part: PartId) => string): string {
  if (value === "nothing") return t.about.notSet;
  if ("code" in value) return vocabularyOf(t, field)?.[value.code] ?? value.code;
  if ("number" in value && field === "minutes") return durationInWords(t, format, value.number);
  if ("number" in value) return scales(t)[field]?.[String(value.number)] ?? format.number(value.number);
  if ("flag" in value) return value.flag ? t.common.yes : t.common.no;
  if ("date" in value) return format.isoDay(value.date);
  if ("moment" in value) return format.moment(value.moment);
  if (nameOf === undefined || !["owner", "voice", "parties", "words_by", "by_party", "to_party", "rhythm_with"].includes(field)) return value.text;
  return format.list(value.text.split(" ").filter((part) => part !== "").map(nameOf));
}
