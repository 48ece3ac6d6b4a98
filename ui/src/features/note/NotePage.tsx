import { BodyShort, Button, Link, ReadMore } from "@navikt/ds-react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { Responses, voicesOf } from "../../components/responses/Responses";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import { CameFrom } from "../../components/text/CameFrom";
import { ShareWider } from "../../components/text/ShareWider";
import { FieldEditor } from "../../components/text/FieldEditor";
import { PartiesField } from "../../components/text/PartiesField";
import { SharedTextField } from "../../components/text/SharedTextField";
import { Sharing } from "../../components/text/Sharing";
import { Undecided } from "../../components/text/Undecided";
import { WhoCanRead } from "../../components/text/WhoCanRead";
import { flushDocument } from "../../components/text/sessions";
import { useSeen } from "../../components/text/useSeen";
import { momentIn, wordsIn } from "../../components/text/valueOf";
import type { CaseId, CaseView, DocumentId, DocumentView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Links } from "./Links";

/** The note editor. */
export function NotePage({ caseId, document }: { readonly caseId: CaseId; readonly document: DocumentId }) {
  const opened = useAnswer("case_open", { case: caseId });
  const note = useAnswer("document_open", { document });
  useSeen(note.data);
  return (
    <Page>
      <Shown query={opened}>{(view) => <Shown query={note}>{(open) => <Note caseView={view} view={open} />}</Shown>}</Shown>
    </Page>
  );
}

function Note({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const title = wordsIn(view, "title");
  const shielded = caseView.card.shielding !== "none";
  return (
    <>
      <BackToCase view={caseView} />
      <PageTitle windowTitle={shielded ? t.common.shielded : title || t.common.unnamed} lead={<About caseView={caseView} view={view} />}>
        {title || t.common.unnamed}
      </PageTitle>
      <CameFrom caseView={caseView} view={view} />
      <WhoCanRead space={view.space} />
      {view.read_only ? <BodyShort>{t.writing.text.readOnly}</BodyShort> : null}
      {view.archived ? <BodyShort>{t.writing.text.archived}</BodyShort> : null}
      <Undecided caseView={caseView} view={view} />
      <SharedTextField view={view} field="body" label={t.writing.note.body} minRows={8} hideReaders />
      {view.read_only || view.archived ? null : <Sharing view={view} field="body" />}
      <Links view={view} />
      <ShareWider view={view} />
      <Responses view={view} voices={voicesOf(caseView)} />
      <ReadMore header={t.writing.note.details} defaultOpen={title === ""}>
        <div className="felles-fields">
          <FieldEditor view={view} field="title" />
          <FieldEditor view={view} field="note_kind" />
          <FieldEditor view={view} field="happened_at" />
          <FieldEditor view={view} field="place" />
          <PartiesField caseView={caseView} view={view} />
        </div>
      </ReadMore>
      <Actions caseView={caseView} view={view} />
    </>
  );
}

function About({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t, format } = useText();
  const kinds: Readonly<Record<string, string>> = t.words.noteKind;
  const kind = kinds[wordsIn(view, "note_kind")] ?? t.words.documentKind.note;
  const name = view.author.me ? t.writing.you : view.author.name || t.common.unknownName;
  const voice = caseView.parties.find((party) => party.party === wordsIn(view, "voice"));
  const words = [kind, t.writing.note.by(name, format.day(momentIn(view, "happened_at") ?? view.created_at))];
  if (voice !== undefined) words.push(t.writing.note.voice(voice.name));
  return words.join(" · ");
}

function Actions({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const archive = useCommand("document_archive");
  const put = async () => {
    if (view.archived || (await flushDocument(view.document))) archive.mutate({ document: view.document, archived: !view.archived });
  };
  return (
    <section className="felles-actions" aria-label={t.writing.note.actions}>
      <Link href={hrefOf({ at: "history", case: caseView.card.case, document: view.document })}>{t.writing.history}</Link>
      <Button variant="tertiary" data-color="neutral" loading={archive.isPending} onClick={() => void put()}>
        {view.archived ? t.writing.note.restore : t.writing.note.archive}
      </Button>
      {archive.error === null ? null : <ProblemNote problem={archive.error} />}
    </section>
  );
}
