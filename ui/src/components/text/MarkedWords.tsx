import { Button } from "@navikt/ds-react";
import { Fragment } from "react";
import type { Piece } from "../../core/contract";
import { useText } from "../../text/useText";
import { nameOf } from "../marks/names";
import { aroundChanges } from "../pieces/around";
import type { Run } from "../pieces/around";
import "../pieces/pieces.css";
import "./text.css";

interface MarkedWordsProps {
  readonly pieces: readonly Piece[];
  /** Shows unchanged words in full, not only around what changed. */
  readonly whole?: boolean;
  /** Puts removed words back; absent where that is not possible. */
  readonly takeBack?: ((piece: Piece) => void) | undefined;
}

/** Words added and removed, each with the name of who did it: told by line, mark and name, never by colour alone. */
export function MarkedWords({ pieces, whole = false, takeBack }: MarkedWordsProps) {
  const runs: readonly Run[] = whole ? pieces.map((piece) => ({ piece, text: piece.text, skippedBefore: false })) : aroundChanges(pieces);
  return (
    <div className="felles-pieces felles-marked">
      {runs.map((run, index) => (
        <MarkedRun key={`${index}-${run.piece.kind}`} run={run} named={!sameFate(run, runs[index + 1])} takeBack={takeBack} />
      ))}
    </div>
  );
}

/** Neighbours with one fate and one author share one name. */
function sameFate(run: Run, next: Run | undefined): boolean {
  return next !== undefined && next.piece.kind === run.piece.kind && next.piece.by?.person === run.piece.by?.person;
}

interface MarkedRunProps {
  readonly run: Run;
  readonly named: boolean;
  readonly takeBack: ((piece: Piece) => void) | undefined;
}

function MarkedRun({ run: { piece, text, skippedBefore }, named, takeBack }: MarkedRunProps) {
  const { t } = useText();
  if (piece.kind === "kept") {
    return (
      <span className="felles-pieces__kept">
        {skippedBefore ? t.since.skipped : null}
        {text}
      </span>
    );
  }
  const name = piece.by === null ? t.common.unknownName : nameOf(t, piece.by);
  const who = piece.kind === "added" ? t.writing.text.addedBy(name) : t.writing.text.removedBy(name);
  return (
    <Fragment>
      {piece.kind === "added" ? <ins>{text}</ins> : <del>{text}</del>}
      {named ? <span className="felles-marked__who"> {who} </span> : null}
      {piece.kind === "removed" && takeBack !== undefined && text.trim() !== "" ? (
        <Button
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          className="felles-marked__back"
          aria-label={t.writing.text.takeBackOf(text.trim().slice(0, 60))}
          onClick={() => takeBack(piece)}
        >
          {t.writing.text.takeBack}
        </Button>
      ) : null}
    </Fragment>
  );
}
