import { BodyShort, Heading, Link } from "@navikt/ds-react";
import { Responses, voicesOf } from "../../components/responses/Responses";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { SharedTextField } from "../../components/text/SharedTextField";
import { useSeen } from "../../components/text/useSeen";
import type { CaseId, CaseView, DocumentId, DocumentView, Role, TextField } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import "./shared-picture.css";

const views: ReadonlyArray<{ readonly field: TextField; readonly role: Role }> = [
  { field: "view_participant", role: "participant" },
  { field: "view_counsellor", role: "counsellor" },
  { field: "view_mentor", role: "mentor" },
];

/** The shared picture, shown as a section of the case page (which has the h1; begin at h2). */
export function SharedPicture({ caseId, document }: { readonly caseId: CaseId; readonly document: DocumentId }) {
  const opened = useAnswer("case_open", { case: caseId });
  const picture = useAnswer("document_open", { document });
  useSeen(picture.data);
  return (
    <Shown query={opened}>
      {(caseView) => <Shown query={picture}>{(view) => <Picture caseView={caseView} view={view} />}</Shown>}
    </Shown>
  );
}

function Picture({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const nameOf = (role: Role) => caseView.parties.find((party) => party.role === role && party.status === "active")?.name || t.words.role[role];
  return (
    <div className="felles-picture">
      <section className="felles-picture__part">
        <Heading level="2" size="medium">
          {t.writing.picture.heading}
        </Heading>
        {view.read_only ? <BodyShort>{t.writing.text.readOnly}</BodyShort> : null}
        <SharedTextField view={view} field="together" label={t.writing.picture.lead} minRows={6} />
      </section>
      <section className="felles-picture__part">
        <Heading level="2" size="medium">
          {t.writing.picture.views}
        </Heading>
        <div className="felles-picture__views">
          {views.map(({ field, role }) => (
            <SharedTextField key={field} view={view} field={field} label={t.writing.picture.viewOf(nameOf(role))} minRows={5} hideReaders quiet />
          ))}
        </div>
      </section>
      <section className="felles-picture__part">
        <Heading level="2" size="medium">
          {t.writing.picture.common}
        </Heading>
        <div className="felles-picture__pair">
          <SharedTextField view={view} field="agree" minRows={4} hideReaders quiet />
          <SharedTextField view={view} field="differ" minRows={4} hideReaders quiet />
        </div>
      </section>
      <Responses view={view} voices={voicesOf(caseView)} />
      <Link href={hrefOf({ at: "history", case: caseView.card.case, document: view.document })}>{t.writing.history}</Link>
    </div>
  );
}
