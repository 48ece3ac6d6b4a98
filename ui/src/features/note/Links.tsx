import { BodyShort, Label, Link, Select } from "@navikt/ds-react";
import { placeOf } from "../../components/marks/kindWords";
import { thingName } from "../../components/marks/thingName";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { wordsIn } from "../../components/text/valueOf";
import type { DocumentKind, DocumentView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import "./links.css";

/** What a note may be about. */
const kinds: DocumentKind[] = ["goal", "agreement", "turn", "visit", "openness", "work_task", "adaptation", "note"];

/** Other things of the case that the note is about, each a way there; and the way to name one more. */
export function Links({ view }: { readonly view: DocumentView }) {
  const { t } = useText();
  const things = useAnswer("thing_list", { case: view.case, kinds, archived: true });
  const set = useCommand("field_set");
  const linked = wordsIn(view, "links").split(" ").filter((id) => id !== "");
  const writable = !view.read_only && !view.archived;
  const known = things.data ?? [];
  const others = known.filter((thing) => thing.document !== view.document && !linked.includes(thing.document) && !thing.archived);
  if (linked.length === 0 && (!writable || others.length === 0)) return null;
  const add = (document: string) =>
    set.mutate({ document: view.document, part: null, field: "links", value: { text: [...linked, document].join(" ") } });
  return (
    <section className="felles-fields">
      {linked.length === 0 ? null : (
        <div>
          <Label as="div">{t.particulars.links}</Label>
          <ul className="felles-links">
            {linked.map((id) => {
              const thing = known.find((one) => one.document === id);
              return (
                <li key={id}>
                  {thing === undefined ? <BodyShort className="felles-quiet">{t.particulars.linkGone}</BodyShort> : <Link href={hrefOf(placeOf(thing))}>{thingName(t, thing)}</Link>}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {writable && others.length > 0 ? (
        <Select label={t.particulars.addLink} value="" onChange={(event) => (event.target.value === "" ? undefined : add(event.target.value))}>
          <option value="">{t.particulars.choose}</option>
          {others.map((thing) => (
            <option key={thing.document} value={thing.document}>
              {thingName(t, thing)}
            </option>
          ))}
        </Select>
      ) : null}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </section>
  );
}
