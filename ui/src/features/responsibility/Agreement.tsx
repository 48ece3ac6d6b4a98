import { BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { Shown } from "../../components/state/Shown";
import { FieldEditor } from "../../components/text/FieldEditor";
import { SharedTextField } from "../../components/text/SharedTextField";
import { textIn, wordsIn } from "../../components/text/valueOf";
import type { AgreementView, CaseView, DocumentView, TextField } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Answers } from "./Answers";
import { Deviation } from "./Deviation";
import { MyAnswer } from "./MyAnswer";
import { SaidYes } from "./SaidYes";
import { Outcome } from "./Outcome";
import { nameOfParty, namesOfParties } from "./names";
import "./responsibility.css";

const texts: readonly TextField[] = ["agreed_what", "agreed_who", "follow_up", "otherwise"];

interface AgreementProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
}

/** One agreement: where it stands, its words, who answered what, and how it went. */
export function Agreement({ caseView, view }: AgreementProps) {
  const agreement = useAnswer("agreement_open", { document: view.document });
  return <Shown query={agreement}>{(known) => <Whole caseView={caseView} view={view} agreement={known} />}</Shown>;
}

function Whole({ caseView, view, agreement }: AgreementProps & { readonly agreement: AgreementView }) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const words = t.responsibility.agreement;
  const rests = agreement.status !== "proposed" && !agreement.changed_since && !editing;
  const open = agreement.status === "proposed" || agreement.status === "agreed" || agreement.status === "earlier";
  return (
    <div className="felles-responsibility__page">
      <div className="felles-responsibility__stands">
        <Sentence caseView={caseView} agreement={agreement} />
        {agreement.changed_since && agreement.frozen !== null ? <Deviation frozen={agreement.frozen} /> : null}
      </div>
      {rests ? <Words view={view} /> : <Editors view={view} />}
      {rests && open && !view.read_only ? (
        <div>
          <Button variant="tertiary" data-color="neutral" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          <BodyShort size="small" className="felles-quiet">
            {words.editLead}
          </BodyShort>
        </div>
      ) : null}
      <Answers caseView={caseView} agreement={agreement} />
      <SaidYes caseView={caseView} agreement={agreement} writable={!view.read_only && !view.archived} />
      {agreement.may_answer && open && !view.archived ? <MyAnswer view={view} agreement={agreement} nameOf={(part) => nameOfParty(t, caseView, part)} /> : null}
      {view.read_only || view.archived ? null : <Outcome agreement={agreement} />}
    </div>
  );
}

function Sentence({ caseView, agreement }: { readonly caseView: CaseView; readonly agreement: AgreementView }) {
  const { t, format } = useText();
  const words = t.responsibility.agreement;
  const say = () => {
    if (agreement.status === "proposed") {
      if (agreement.waiting_for.length > 0) return words.proposedWaits(namesOfParties(t, format, caseView, agreement.waiting_for));
      return agreement.answers.some((answer) => answer.current) ? words.notAll : words.proposed;
    }
    if (agreement.status === "earlier") return t.particulars.earlier;
    if (agreement.status !== "agreed") return t.words.agreementStatus[agreement.status];
    if (agreement.changed_since) return words.changedSince;
    return words.agreed(format.day(agreement.frozen?.agreed_at ?? 0));
  };
  return (
    <p role="status" className="felles-responsibility__sentence">
      {say()}
    </p>
  );
}

function Editors({ view }: { readonly view: DocumentView }) {
  return (
    <div className="felles-responsibility__texts">
      {texts.map((field) => (
        <SharedTextField key={field} view={view} field={field} minRows={field === "agreed_what" ? 3 : 2} hideReaders quiet />
      ))}
      <FieldEditor view={view} field="due" />
    </div>
  );
}

/** The words as they stand, to be read in peace. */
function Words({ view }: { readonly view: DocumentView }) {
  const { t, format } = useText();
  const due = wordsIn(view, "due");
  return (
    <dl className="felles-responsibility__panel">
      {texts
        .filter((field) => textIn(view, field) !== "")
        .map((field) => (
          <div key={field}>
            <dt className="felles-quiet">{t.words.textField[field]}</dt>
            <dd className="felles-responsibility__words">{textIn(view, field)}</dd>
          </div>
        ))}
      {due === "" ? null : (
        <div>
          <dt className="felles-quiet">{t.words.field.due}</dt>
          <dd className="felles-responsibility__words">{format.isoDay(due)}</dd>
        </div>
      )}
    </dl>
  );
}
