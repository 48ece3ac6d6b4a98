import type { CaseId, DocumentKind, Field, FieldDifference, PartId, Value } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";
import { sameValue } from "../text/fieldShape";
import { thingName } from "./thingName";

/** A value that was set, in words. */
export interface ToldField {
  readonly key: string;
  /** What it is, and of which task or person. */
  readonly label: string;
  /** What no longer stands; null where nothing stood, or it stands beside the new one. */
  readonly gone: string | null;
  readonly now: string;
}

/** What a person hears of who signed; when and which text stands with the declaration itself. */
const ofDeclaration: readonly Field[] = ["parties"];
const namesThings: readonly Field[] = ["links", "about"];
/** What such a value may name. */
const kinds: DocumentKind[] = ["goal", "agreement", "turn", "visit", "openness", "work_task", "adaptation", "note"];

/** Values that were set in a document of a case, each with the task or the person it belongs to. */
export function useToldFields(caseId: CaseId, fields: readonly FieldDifference[]): readonly ToldField[] {
  const { t, format } = useText();
  const told = fields.filter(({ part_kind, field }) => part_kind !== "declaration" || ofDeclaration.includes(field));
  const opened = useAnswer("case_open", { case: caseId }, { enabled: told.length > 0 });
  const tasks = useAnswer("task_list", { case: caseId }, { enabled: told.some(({ part_kind }) => part_kind === "task") });
  const things = useAnswer("thing_list", { case: caseId, kinds, archived: true }, { enabled: told.some(({ field }) => namesThings.includes(field)) });
  const party = (part: PartId) => opened.data?.parties.find((known) => known.party === part)?.name;
  const about = (part: PartId | null) => tasks.data?.find((task) => task.part === part)?.text ?? (part === null ? undefined : party(part));
  const thing = (id: string) => {
    const known = things.data?.find((one) => one.document === id);
    return known === undefined ? t.particulars.linkGone : thingName(t, known);
  };
  const inWords = (field: Field, value: Value) =>
    namesThings.includes(field) && value !== "nothing" && "text" in value
      ? format.list(value.text.split(" ").filter((id) => id !== "").map(thing))
      : valueInWords(t, format, field, value, (part) => party(part) || t.common.unknownName);
  const say = (field: Field, values: readonly Value[]) => (values.length === 0 ? t.since.nothing : format.list(values.map((value) => inWords(field, value))));
  return told.map(({ part, part_kind, field, before, after }) => {
    const gone = before.filter((value) => !after.some((standing) => sameValue(standing, value)));
    const label = part_kind === "declaration" ? t.joining.declarationState.signed : t.words.field[field];
    return {
      key: `${part ?? ""}/${field}`,
      label: [label, about(part)].filter((words) => words !== undefined).join(": "),
      gone: gone.length === 0 ? null : say(field, gone),
      now: say(field, after),
    };
  });
}
