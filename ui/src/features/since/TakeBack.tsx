import { ArrowUndoIcon } from "@navikt/aksel-icons";
import { BodyShort, Button } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { SinceEntry, TextDifference } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { removedIn } from "./removed";
import type { Removed } from "./removed";

interface TakeBackProps {
  readonly entry: SinceEntry;
  readonly text: TextDifference;
}

/** What others took out of a text, and the way to put it back: as a new edit of mine, beside what they wrote instead. */
export function TakeBack({ entry, text }: TakeBackProps) {
  const removed = removedIn(text.pieces);
  if (removed.length === 0) return null;
  return (
    <ul className="felles-since__removed">
      {removed.map((one) => (
        <Line key={`${one.at}-${one.text}`} entry={entry} text={text} removed={one} />
      ))}
    </ul>
  );
}

function Line({ entry, text, removed }: TakeBackProps & { readonly removed: Removed }) {
  const { t } = useText();
  const edit = useCommand("text_edit");
  const back = () =>
    edit.mutate({
      document: entry.document, part: text.part, field: text.field, heads: entry.heads,
      splices: [{ at: removed.at, remove: 0, insert: removed.putBack }],
    });
  const short = removed.text.trim().split(/\s+/).slice(0, 8).join(" ");
  return (
    <li>
      <BodyShort as="span">{t.since.removedBy(nameOf(t, removed.by), short)}</BodyShort>
      {edit.isSuccess ? (
        <BodyShort as="span" role="status" className="felles-quiet">
          {t.since.takenBack}
        </BodyShort>
      ) : (
        <Button
          size="small"
          variant="tertiary"
          icon={<ArrowUndoIcon aria-hidden />}
          loading={edit.isPending}
          aria-label={t.since.takeBackOf(short)}
          onClick={back}
        >
          {t.since.takeBack}
        </Button>
      )}
      {edit.error === null ? null : <ProblemNote problem={edit.error} />}
    </li>
  );
}
