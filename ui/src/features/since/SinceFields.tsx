import { ReadMore } from "@navikt/ds-react";
import { sameValue } from "../../components/text/fieldShape";
import type { Field, FieldDifference, PartId, SinceEntry, Value } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";

/** What only the machine uses to find its way is not news to anybody. */
const untold: readonly Field[] = ["person", "from_document", "from_part", "seen_heads"];
/** More fields than this are folded away. */
const AT_ONCE = 6;

interface SinceFieldsProps {
  readonly entry: SinceEntry;
  readonly fields: readonly FieldDifference[];
}

/** Values that others set, before and now, each with the task or the person it belongs to. */
export function SinceFields({ entry, fields }: SinceFieldsProps) {
  const { t } = useText();
  const told = fields.filter(({ field }) => !untold.includes(field));
  if (told.length === 0) return null;
  return (
    <>
      <List entry={entry} fields={told.slice(0, AT_ONCE)} />
      {told.length <= AT_ONCE ? null : (
        <ReadMore header={t.since.more(told.length - AT_ONCE)}>
          <List entry={entry} fields={told.slice(AT_ONCE)} />
        </ReadMore>
      )}
    </>
  );
}

/** Values that no longer stand: while two stand side by side, neither is struck through. */
function gone(before: readonly Value[], after: readonly Value[]): readonly Value[] {
  return before.filter((value) => !after.some((standing) => sameValue(standing, value)));
}

function List({ entry, fields }: SinceFieldsProps) {
  const { t, format } = useText();
  const opened = useAnswer("case_open", { case: entry.case });
  const tasks = useAnswer("task_list", { case: entry.case }, { enabled: entry.kind === "case" });
  const nameOf = (part: PartId) => opened.data?.parties.find((party) => party.party === part)?.name ?? t.common.unknownName;
  const about = (part: PartId | null) =>
    tasks.data?.find((task) => task.part === part)?.text ?? opened.data?.parties.find((party) => party.party === part)?.name;
  const say = (field: Field, values: readonly Value[]) =>
    values.length === 0 ? t.since.nothing : format.list(values.map((value) => valueInWords(t, format, field, value, nameOf)));
  return (
    <dl className="felles-since__fields">
      {fields.map(({ part, field, before, after }) => (
        <div key={`${part ?? ""}${field}`}>
          <dt>{[t.words.field[field], about(part)].filter((words) => words !== undefined).join(": ")}</dt>
          <dd>
            {gone(before, after).length === 0 ? null : (
              <>
                <span className="felles-hidden">{t.since.was} </span>
                <del className="felles-quiet">{say(field, gone(before, after))}</del>{" "}
              </>
            )}
            <span className="felles-hidden">{t.since.now} </span>
            {say(field, after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
