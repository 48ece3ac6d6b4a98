import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import type { CaseView, DocumentView, MeasureView } from "../../core/contract";
import { useText } from "../../text/useText";
import { NewMeasure } from "./NewMeasure";

/** What the case is part of while it lasts, from and to. */
export function Measures({ view, document }: { readonly view: CaseView; readonly document: DocumentView }) {
  const { t } = useText();
  const words = t.particulars;
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <Heading level="2" size="small">
        {words.measures}
      </Heading>
      <BodyLong className="felles-quiet">{words.measuresLead}</BodyLong>
      {view.measures.length === 0 ? (
        <BodyShort>{words.noMeasures}</BodyShort>
      ) : (
        <ul>
          {view.measures.map((measure) => (
            <Measure key={measure.part} measure={measure} />
          ))}
        </ul>
      )}
      {document.read_only ? null : (
        <div>
          <Button variant="tertiary" data-color="neutral" onClick={() => setAdding(true)}>
            {words.addMeasure}
          </Button>
        </div>
      )}
      {adding ? <NewMeasure document={view.document} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function Measure({ measure }: { readonly measure: MeasureView }) {
  const { t, format } = useText();
  const day = (iso: string) => format.isoDay(iso);
  const when =
    measure.from === null ? "" : measure.until === null ? t.particulars.fromOnly(day(measure.from)) : t.particulars.fromTo(day(measure.from), day(measure.until));
  return (
    <li className="felles-about__row">
      <span className="felles-about__label">{measure.kind === null ? t.words.measureKind.other : t.words.measureKind[measure.kind]}</span>
      <div>
        <BodyShort>{when}</BodyShort>
        {measure.remark === "" ? null : <BodyShort className="felles-quiet">{measure.remark}</BodyShort>}
      </div>
    </li>
  );
}
