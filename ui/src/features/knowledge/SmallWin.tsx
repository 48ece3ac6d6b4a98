import { Button, Heading, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { firstCircle } from "../../components/text/firstCircle";
import { ReadersLine } from "../../components/text/WhoCanRead";
import type { CaseView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { ThingLine } from "./ThingLine";

/** Small wins shown beside the line where one writes them. */
const SHOWN = 2;
/** Letters in one line; the core's own limit of a heading (`domain::limits::TITLE`). */
const LINE_MOST = 200;

/** Something small that went well, by anybody, in one line. It stands in the timeline at once. */
export function SmallWin({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const [line, setLine] = useState("");
  const [said, setSaid] = useState("");
  const begin = useCommand("thing_begin");
  const notes = useAnswer("thing_list", { case: view.card.case, kinds: ["note"], archived: false });
  const wins = (notes.data ?? []).filter(({ note_kind }) => note_kind === "small_win").slice(0, SHOWN);
  const space = view.spaces.find(({ kind }) => kind === firstCircle(view));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (line.trim() === "") return;
    begin.mutate(
      {
        case: view.card.case, space: firstCircle(view), kind: "note", texts: [],
        fields: [
          { field: "note_kind", value: { code: "small_win" } },
          { field: "title", value: { text: line.trim() } },
          { field: "text_status", value: { code: "shared" } },
        ],
      },
      {
        onSuccess: () => {
          setLine("");
          setSaid(t.knowledge.win.done);
        },
      },
    );
  };
  return (
    <section className="felles-group">
      <Heading level="2" size="medium">
        {t.knowledge.win.heading}
      </Heading>
      {view.taken_out ? null : (
        <form className="felles-win" onSubmit={submit} noValidate>
          <TextField
            className="felles-win__line"
            label={t.knowledge.win.label}
            description={space === undefined ? undefined : <ReadersLine space={space} />}
            value={line}
            maxLength={LINE_MOST}
            autoComplete="off"
            onChange={(event) => {
              setLine(event.target.value);
              setSaid("");
            }}
          />
          <Button type="submit" variant="secondary" loading={begin.isPending}>
            {t.knowledge.win.add}
          </Button>
        </form>
      )}
      <div role="status" className="felles-quiet">
        {said}
      </div>
      {begin.error === null ? null : <ProblemNote problem={begin.error} />}
      {wins.length === 0 ? null : (
        <ul className="felles-group__list">
          {wins.map((win) => (
            <ThingLine key={win.document} view={view} thing={win} />
          ))}
        </ul>
      )}
    </section>
  );
}
