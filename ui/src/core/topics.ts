import type { Topic } from "./contract";
import type { Input, Name } from "./door";

/** A topic as one word that can be compared. */
export function topicKey(topic: Topic): string {
  if (typeof topic === "string") return topic;
  if ("access" in topic) return `access:${topic.access}`;
  return "case" in topic ? `case:${topic.case}` : `document:${topic.document}`;
}

type Topics = { readonly [N in Name]?: (input: Input<N>) => readonly Topic[] };

/** What each query must hear about to stay true. What is missing here is a command. */
const topics: Topics = {
  profile_status: () => ["profile"],
  unlock_options: () => ["profile"],
  handover_status: () => ["profile"],
  about_participant: (input) => [{ case: input.case }],
  lock_overview: () => ["profile"],
  device_report: () => ["cases", "sync"],
  lost_list: () => ["cases"],
  case_devices: (input) => ["cases", { case: input.case }, "sync"],
  case_list: () => ["cases", "sync"],
  case_open: (input) => ["cases", { case: input.case }],
  closed_cases: () => ["cases"],
  invitation_list: () => ["joining"],
  invitation_status: () => ["joining"],
  device_list: () => ["joining", "sync"],
  timeline: (input) => [{ case: input.case }, "sync"],
  task_list: (input) => (input.case === null ? ["cases"] : [{ case: input.case }]),
  thing_list: (input) => (input.case === null ? ["cases", "sync"] : [{ case: input.case }, "sync"]),
  case_needs: () => ["cases"],
  inbox_list: () => ["cases", "sync"],
  reminder_list: () => ["cases"],
  bell_overview: () => ["profile"],
  learning_point: (input) => [{ document: input.document }],
  part_list: (input) => [{ case: input.case }],
  contact_overview: (input) => [{ case: input.case }],
  distance_list: (input) => [{ case: input.case }, "sync"],
  distance_among: (input) => [...input.cases.map((id) => ({ case: id })), "sync"],
  visit_pack: () => ["cases", "sync"],
  agreement_open: (input) => [{ document: input.document }, "cases"],
  hours_list: (input) => [{ case: input.case }],
  document_open: (input) => [{ document: input.document }],
  document_history: (input) => [{ document: input.document }],
  document_difference: (input) => [{ document: input.document }],
  document_delivery: (input) => [{ document: input.document }, "sync"],
  since_last: () => ["cases"],
  search: () => ["cases"],
  late_words: (input) => [{ case: input.case }, "sync"],
  sync_overview: () => ["sync"],
  access_list: (input) => [{ access: input.case }],
  widening_preview: (input) => [{ document: input.document }],
};

/** The topics of one query, as words. */
export function topicsOf<N extends Name>(name: N, input: Input<N>): readonly string[] {
  const of = topics[name];
  return of === undefined ? [] : of(input).map(topicKey);
}

/**
 * Whether a notice about `said` makes an answer about `asked` old. A change of profile makes everything old, and a
 * change in one case makes answers across all cases old.
 */
export function makesOld(said: ReadonlySet<string>, asked: readonly string[]): boolean {
  if (said.has("profile") || asked.some((topic) => said.has(topic))) return true;
  return asked.includes("cases") && [...said].some((topic) => topic.startsWith("case:"));
}
