import { PadlockLockedIcon } from "@navikt/aksel-icons";
import { BodyShort, Heading } from "@navikt/ds-react";
import { useId } from "react";
import type { CaseId, DocumentId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { wordsIn } from "../text/valueOf";
import { BeginReflection } from "./BeginReflection";
import { RemindMe } from "./RemindMe";
import "./own.css";

/** Below a visit or a question: what only I see of it. */
export function OwnCorner({ caseId, document }: { readonly caseId: CaseId; readonly document: DocumentId }) {
  const { t } = useText();
  const heading = useId();
  const opened = useAnswer("document_open", { document });
  if (opened.data === undefined) return null;
  const held = opened.data.kind === "visit" && wordsIn(opened.data, "visit_status") === "held";
  return (
    <section className="felles-own" aria-labelledby={heading}>
      <div>
        <Heading level="2" size="small" id={heading}>
          {t.day.own.heading}
        </Heading>
        <BodyShort size="small" className="felles-remind__words felles-quiet">
          <PadlockLockedIcon aria-hidden /> {t.day.own.lead}
        </BodyShort>
      </div>
      <div className="felles-own__ways">
        {held ? <BeginReflection caseId={caseId} visit={document} /> : null}
        <RemindMe document={document} />
      </div>
    </section>
  );
}
