import type { Author, CaseId, DocumentKind, Field, FieldDifference, PartId, PartKind, Value } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";
import { sameValue } from "../text/fieldShape";
import { factsOf } from "./facts";
import { thingName } from "./thingName";

/** Values that were set, in words. */
export interface ToldField {
  readonly key: string;
  /** What it is, and of which task or person. */
  readonly label: string;
  /** What no longer stands; null where nothing stood, or it stands beside the new one. */
  readonly gone: string | null;
  readonly now: string;
}

const namesThings: readonly Field[] = ["links", "about"];
/** What such a value may name. */
const kinds: DocumentKind[] = ["goal", "agreement", "turn", "visit", "openness", "work_task", "adaptation", "note"];
/** What is told first, whatever ids it has: who takes part, then what is to be done. The rest comes after. */
const first: readonly (PartKind | null)[] = [null, "declaration", "party", "task", "contact", "hours"];
const nobody: Author = { person: "", name: "", role: null, me: false };

/** Values that were set in a document of a case: what came new stands on one line, each other one with what stood before. */
export function useToldFields(caseId: CaseId, fields: readonly FieldDifference[]): readonly ToldField[] {
  const { t, format } = useText();
  const opened = useAnswer("case_open", { case: caseId }, { enabled: fields.length > 0 });
  const tasks = useAnswer("task_list", { case: caseId }, { enabled: fields.some(({ part_kind }) => part_kind === "task") });
  const things = useAnswer("thing_list", { case: caseId, kinds, archived: true }, { enabled: fields.some(({ field }) => namesThings.includes(field)) });
  const party = (part: PartId) => opened.data?.parties.find((known) => known.party === part)?.name;
  const nameOf = (part: PartId) => party(part) || t.common.unknownName;
  const titleOf = (id: string) => {
    const known = things.data?.find((one) => one.document === id);
    return known === undefined ? null : thingName(t, known);
  };
  const about = (part: PartId | null) => tasks.data?.find((task) => task.part === part)?.text ?? (part === null ? undefined : party(part));
  const inWords = (field: Field, value: Value) =>
    namesThings.includes(field) && value !== "nothing" && "text" in value
      ? format.list(value.text.split(" ").filter((id) => id !== "").map((id) => titleOf(id) ?? t.particulars.linkGone))
      : valueInWords(t, format, field, value, nameOf);
  const say = (field: Field, values: readonly Value[]) => (values.length === 0 ? t.since.nothing : format.list(values.map((value) => inWords(field, value))));

  const oneByOne = (set: readonly FieldDifference[]): readonly ToldField[] =>
    set.map(({ part, part_kind, field, before, after }) => {
      const gone = before.filter((value) => !after.some((standing) => sameValue(standing, value)));
      const of = about(part) ?? (part_kind === null ? undefined : t.participant.about.part[part_kind]);
      return {
        key: `${part ?? ""}/${field}`,
        label: [t.words.field[field], of].filter((words) => words !== undefined).join(": "),
        gone: gone.length === 0 ? null : say(field, gone),
        now: say(field, after),
      };
    });

  /** A task, a person, an entry of hours: all of it on one line. Of a declaration it is told who signed; the rest stands with it. */
  const asOne = (part: PartId, set: readonly FieldDifference[]): readonly ToldField[] => {
    const kind = set[0]?.part_kind ?? null;
    const inLine = set.filter(({ field }) => (kind === "declaration" ? field === "parties" : field !== "display_name"));
    const values = inLine.map(({ field, after, by }) => ({ field, values: after.map((value) => ({ value, by: by[0] ?? nobody })) }));
    const now = factsOf({ t, format, nameOf, titleOf }, values);
    const of = kind === "declaration" ? t.joining.declarationState.signed : (about(part) ?? (kind === null ? "" : t.participant.about.part[kind]));
    return now === "" ? [] : [{ key: part, label: of, gone: null, now }];
  };

  const rank = ({ part_kind }: FieldDifference) => (first.includes(part_kind) ? first.indexOf(part_kind) : first.length);
  const parts = [...new Set([...fields].sort((one, other) => rank(one) - rank(other)).map(({ part }) => part))];
  return parts.flatMap((part) => {
    const set = fields.filter((one) => one.part === part);
    return part !== null && set.every(({ before }) => before.length === 0) ? asOne(part, set) : oneByOne(set);
  });
}
