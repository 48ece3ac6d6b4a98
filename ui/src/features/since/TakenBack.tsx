import { ArrowUndoIcon } from "@navikt/aksel-icons";
import { BodyShort, Button } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { SinceEntry, TakenBackView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Tasks, judgements and the like that others took back after I had seen them, and the way to take them in again. */
export function TakenBack({ entry }: { readonly entry: SinceEntry }) {
  if (entry.taken_back.length === 0) return null;
  return (
    <ul className="felles-since__removed">
      {entry.taken_back.map((gone) => (
        <Gone key={gone.part} entry={entry} gone={gone} />
      ))}
    </ul>
  );
}

function Gone({ entry, gone }: { readonly entry: SinceEntry; readonly gone: TakenBackView }) {
  const { t } = useText();
  const words = t.particulars;
  const restore = useCommand("part_restore");
  const what = t.participant.about.part[gone.kind];
  return (
    <li>
      <BodyShort as="span">{words.tookBack(nameOf(t, gone.by), what.toLowerCase(), gone.words)}</BodyShort>
      {restore.isSuccess ? (
        <BodyShort as="span" role="status" className="felles-quiet">
          {words.takenOut}
        </BodyShort>
      ) : (
        <Button
          size="small"
          variant="tertiary"
          icon={<ArrowUndoIcon aria-hidden />}
          loading={restore.isPending}
          aria-label={words.takeOutOf(gone.words || what)}
          onClick={() => restore.mutate({ document: entry.document, part: gone.part })}
        >
          {words.takeOut}
        </Button>
      )}
      {restore.error === null ? null : <ProblemNote problem={restore.error} />}
    </li>
  );
}
