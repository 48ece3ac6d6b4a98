import { BodyShort, Switch } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { valueIn, wordsIn } from "../../components/text/valueOf";
import type { DocumentView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** How long the reflection stays, and the way to keep it. */
export function Keeping({ view }: { readonly view: DocumentView }) {
  const { t, format } = useText();
  const words = t.day.reflection;
  const set = useCommand("field_set");
  const value = valueIn(view, "kept");
  const kept = value !== "nothing" && "flag" in value && value.flag;
  const until = wordsIn(view, "until");
  if (until === "") return null;
  return (
    <section className="felles-reflection__keep" aria-label={words.keep}>
      <Switch
        checked={kept}
        loading={set.isPending}
        onChange={(event) => set.mutate({ document: view.document, part: null, field: "kept", value: { flag: event.target.checked } })}
      >
        {words.keep}
      </Switch>
      <BodyShort className="felles-quiet">{kept ? words.kept : words.until(format.isoDay(until))}</BodyShort>
      {kept ? null : (
        <BodyShort size="small" className="felles-quiet">
          {words.honest}
        </BodyShort>
      )}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </section>
  );
}
