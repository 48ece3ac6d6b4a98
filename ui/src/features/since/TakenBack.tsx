import { ArrowUndoIcon } from "@navikt/aksel-icons";
import { BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { nameOf } from "../../components/marks/names";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { SinceEntry, TakenBackView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Tasks, judgements and the like that others took back after I had seen them, and the way to take them in again. */
export function TakenBack({ entry }: { readonly entry: SinceEntry }) {
  // What is taken in again is no news any more: its line stays to say so.
  const [pressed, setPressed] = useState<readonly TakenBackView[]>([]);
  const told = [...pressed, ...entry.taken_back.filter(({ part }) => !pressed.some((known) => known.part === part))];
  if (told.length === 0) return null;
  return (
    <ul className="felles-since__removed">
      {told.map((gone) => (
        <Gone key={gone.part} entry={entry} gone={gone} onPress={() => setPressed([...pressed.filter(({ part }) => part !== gone.part), gone])} />
      ))}
    </ul>
  );
}

interface GoneProps {
  readonly entry: SinceEntry;
  readonly gone: TakenBackView;
  readonly onPress: () => void;
}

function Gone({ entry, gone, onPress }: GoneProps) {
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
          onClick={() => {
            onPress();
            restore.mutate({ document: entry.document, part: gone.part });
          }}
        >
          {words.takeOut}
        </Button>
      )}
      {restore.error === null ? null : <ProblemNote problem={restore.error} />}
    </li>
  );
}
