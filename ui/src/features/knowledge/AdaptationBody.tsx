import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import { useText } from "../../text/useText";
import type { BodyProps } from "./body";
import "./knowledge.css";

/** Something that is tried so that the work fits: what, since when, how it went, and whether to go on. */
export function AdaptationBody({ view }: BodyProps) {
  const { t } = useText();
  return (
    <div className="felles-thing">
      <FieldEditor view={view} field="title" label={t.knowledge.adaptation.what} />
      <SharedTextField view={view} field="body" label={t.knowledge.task.about} minRows={2} hideReaders quiet />
      <div className="felles-thing__row">
        <FieldEditor view={view} field="start" label={t.knowledge.adaptation.since} />
        <FieldEditor view={view} field="end" label={t.knowledge.adaptation.until} />
      </div>
      <SharedTextField view={view} field="how_it_went" minRows={3} hideReaders quiet />
      <FieldEditor view={view} field="adaptation_status" label={t.knowledge.adaptation.goOn} />
    </div>
  );
}
