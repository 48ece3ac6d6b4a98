import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { kindInWords } from "../../components/marks/kindWords";
import { nameOf } from "../../components/marks/names";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { ChangedWords } from "../../components/pieces/ChangedWords";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useNow } from "../../components/time/useNow";
import type { CaseView, LateDocument, LateView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** What people wrote before they knew that they were taken out, for whoever decides. Nothing when there is nothing. */
export function LateWords({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const late = useAnswerAtRest("late_words", { case: view.card.case }, { enabled: view.decides });
  if (late.data === undefined || late.data.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small">
        {t.leaving.late.heading}
      </Heading>
      <BodyLong className="felles-quiet">{t.leaving.late.lead}</BodyLong>
      <ul className="felles-late">
        {late.data.map((one) => (
          <Late key={one.envelope} view={view} late={one} />
        ))}
      </ul>
    </section>
  );
}

function Late({ view, late }: { readonly view: CaseView; readonly late: LateView }) {
  const { t, format } = useText();
  const now = useNow();
  const keep = useCommand("late_words_keep");
  const leave = useCommand("late_words_leave");
  const input = { case: view.card.case, envelope: late.envelope };
  const name = nameOf(t, late.author);
  const problem = keep.error ?? leave.error;
  return (
    <li className="felles-late__item">
      <div>
        <BodyShort weight="semibold">{t.leaving.late.by(name, format.ago(Math.min(late.at, now), now))}</BodyShort>
        <BodyShort className="felles-quiet">{t.leaving.late.readers(t.words.space[late.space])}</BodyShort>
      </div>
      {late.documents.map((document) => (
        <Document key={document.document} view={view} document={document} />
      ))}
      {late.unreadable ? <BodyLong className="felles-quiet">{t.leaving.late.unreadable}</BodyLong> : null}
      <BodyLong className="felles-quiet">{t.leaving.late.explained}</BodyLong>
      <div className="felles-late__choice">
        <Button variant="secondary" aria-label={t.leaving.late.keepOf(name)} loading={keep.isPending} onClick={() => keep.mutate(input)}>
          {t.leaving.late.keep}
        </Button>
        <Button
          variant="tertiary"
          data-color="neutral"
          aria-label={t.leaving.late.leaveOf(name)}
          loading={leave.isPending}
          onClick={() => leave.mutate(input)}
        >
          {t.leaving.late.leave}
        </Button>
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </li>
  );
}

function Document({ view, document }: { readonly view: CaseView; readonly document: LateDocument }) {
  const { t } = useText();
  const kind = kindInWords(t, { kind: document.kind, note_kind: null, contact_kind: null });
  const frame = document.kind === "case" || document.title === view.card.title;
  const { texts, fields } = document.difference;
  // Beside new words, the fields that came with them say nothing more.
  const told = texts.length > 0 ? [] : fields.filter(({ field }) => field !== "person" && field !== "from_document");
  return (
    <div>
      <Heading level="3" size="xsmall">
        {frame ? t.case.about : document.title === "" ? kind : document.title}
      </Heading>
      {texts.map((text) => (
        <div key={`${text.part ?? ""}${text.field}`}>
          <BodyShort className="felles-quiet">{t.words.textField[text.field]}</BodyShort>
          <ChangedWords pieces={text.pieces} />
        </div>
      ))}
      {told.map(({ part, field }) => (
        <BodyShort key={`${part ?? ""}${field}`}>{t.words.field[field]}</BodyShort>
      ))}
      {texts.length + told.length === 0 ? <BodyShort>{t.leaving.late.empty}</BodyShort> : null}
    </div>
  );
}
