import { ArrowsCirclepathIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import type { DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { sentenceFor } from "../state/sentence";
import { DeliveryWords } from "./DeliveryWords";
import type { Shown, TextSession } from "./session";
import "./text.css";

interface SaveLineProps {
  readonly view: DocumentView;
  readonly shown: Shown;
  readonly session: TextSession;
}

/** Where the words of one text are now: not saved yet, on this disk, or further. */
export function SaveLine({ view, shown, session }: SaveLineProps) {
  const { t } = useText();
  const told = useTold(shown.state);
  return (
    <div className="felles-save" data-state={shown.state}>
      {shown.state === "saved" ? <DeliveryWords document={view.document} last={view.delivery} /> : null}
      {shown.state === "typing" || shown.state === "saving" ? (
        <span className="felles-save__words">
          <ArrowsCirclepathIcon aria-hidden />
          {t.writing.save[shown.state]}
        </span>
      ) : null}
      <span role="status">
        {told ? <span className="felles-hidden">{t.writing.save.told}</span> : null}
        {shown.state === "failed" ? (
          <span className="felles-save__failed">
            <ExclamationmarkTriangleIcon aria-hidden />
            <span>
              {t.writing.save.failed} {shown.problem === null || shown.problem.code === "internal" ? null : sentenceFor(t, shown.problem)}
            </span>
          </span>
        ) : null}
      </span>
      {shown.state === "failed" ? (
        <Button size="small" variant="secondary" data-color="neutral" onClick={() => void session.flush()}>
          {t.writing.save.tryNow}
        </Button>
      ) : null}
    </div>
  );
}

/** Whether it has been said aloud that what was typed is saved: once, and again after a time when it was not; not after each pause. */
function useTold(state: Shown["state"]): boolean {
  const [told, setTold] = useState<"nothing" | "typed" | "saved">("nothing");
  useEffect(() => {
    if (state === "failed") setTold("typed");
    else if (state === "saved") setTold((known) => (known === "typed" ? "saved" : known));
    else setTold((known) => (known === "nothing" ? "typed" : known));
  }, [state]);
  return told === "saved";
}
