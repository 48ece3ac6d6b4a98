import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { useToldFields } from "../../components/marks/useToldFields";
import { wholeWords } from "../../components/pieces/wholeWords";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { MarkedWords } from "../../components/text/MarkedWords";
import { flushDocument } from "../../components/text/sessions";
import { textIn } from "../../components/text/valueOf";
import type { DifferenceView, DocumentView, FieldDifference, Piece, Sitting, TextDifference } from "../../core/contract";
import { call } from "../../core/door";
import { asProblem } from "../../core/problem";
import type { CoreProblem } from "../../core/problem";
import { useAnswer } from "../../core/query";
import { after, changeBack, splicesOf } from "../../core/splices";
import { useText } from "../../text/useText";
import { UndoSitting } from "./UndoSitting";

/** What one sitting changed, beside today's text, and the way to bring its words back. */
export function Then({ view, sitting }: { readonly view: DocumentView; readonly sitting: Sitting }) {
  const { t } = useText();
  const then = useAnswer("document_difference", { document: view.document, from: sitting.before, to: sitting.after }, { keepPrevious: true });
  const sinceThen = useAnswer("document_difference", { document: view.document, from: sitting.after, to: view.heads }, { keepPrevious: true });
  return (
    <div className="felles-then">
      <Shown query={then}>
        {(difference) => (
          <>
            {difference.texts.length === 0 && difference.fields.length === 0 ? <BodyShort>{t.writing.past.nothing}</BodyShort> : null}
            {difference.texts
              .filter((text) => text.part === null)
              .map((text) => (
                <ThenAndNow key={text.field} view={view} text={text} since={piecesIn(sinceThen.data, text)} />
              ))}
            {difference.texts
              .filter((text) => text.part !== null)
              .map((text) => (
                <section key={`${text.part ?? ""}/${text.field}`} className="felles-then__text">
                  <Heading level="2" size="small">
                    {t.words.textField[text.field]}
                  </Heading>
                  <MarkedWords pieces={wholeWords(text.pieces)} whole />
                </section>
              ))}
            <Fields view={view} fields={difference.fields} />
            {sitting.author.me && !view.read_only ? <UndoSitting view={view} sitting={sitting} /> : null}
          </>
        )}
      </Shown>
    </div>
  );
}

/** What became of one text since; absent while it is not known, empty when it stands the same. */
function piecesIn(since: DifferenceView | undefined, { part, field }: TextDifference): readonly Piece[] | undefined {
  if (since === undefined) return undefined;
  return since.texts.find((text) => text.part === part && text.field === field)?.pieces ?? [];
}

interface ThenAndNowProps {
  readonly view: DocumentView;
  readonly text: TextDifference;
  readonly since: readonly Piece[] | undefined;
}

function ThenAndNow({ view, text, since }: ThenAndNowProps) {
  const { t } = useText();
  const label = t.words.textField[text.field];
  const now = textIn(view, text.field);
  return (
    <section className="felles-then__text">
      <Heading level="2" size="small">
        {label}
      </Heading>
      <div className="felles-then__sides">
        <div>
          <Heading level="3" size="xsmall">
            {t.writing.past.changed}
          </Heading>
          <MarkedWords pieces={wholeWords(text.pieces)} whole />
        </div>
        <div>
          <Heading level="3" size="xsmall">
            {t.writing.past.now}
          </Heading>
          {now === "" ? <BodyLong className="felles-quiet">{t.writing.text.empty}</BodyLong> : <BodyLong className="felles-text__words">{now}</BodyLong>}
        </div>
      </div>
      {view.read_only || view.archived || since === undefined ? null : <BringBack view={view} text={text} since={since} />}
    </section>
  );
}

/** Writes the words of then anew; what was written since stays in the history. */
function BringBack({ view, text, since }: { readonly view: DocumentView; readonly text: TextDifference; readonly since: readonly Piece[] }) {
  const { t } = useText();
  const [pending, setPending] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<CoreProblem | null>(null);
  const now = textIn(view, text.field);
  const same = !since.some((piece) => piece.kind !== "kept");
  const bringBack = async () => {
    setPending(true);
    setProblem(null);
    try {
      await flushDocument(view.document);
      const splices = splicesOf(changeBack(since), now);
      await call("text_edit", { document: view.document, part: text.part, field: text.field, heads: view.heads, splices });
      setDone(true);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setPending(false);
  };
  return (
    <div className="felles-then__back">
      {same ? (
        done ? null : <BodyShort className="felles-quiet">{t.writing.past.sameNow}</BodyShort>
      ) : (
        <>
          <Button
            variant="secondary"
            loading={pending}
            // Between two answers the pieces may speak of a text that is no longer there.
            disabled={after(since) !== now}
            aria-label={t.writing.past.bringBackOf(t.words.textField[text.field])}
            onClick={() => void bringBack()}
          >
            {t.writing.past.bringBack}
          </Button>
          <BodyShort size="small" className="felles-quiet">
            {t.writing.past.bringBackMeans}
          </BodyShort>
        </>
      )}
      <span role="status">{done ? t.writing.past.broughtBack : null}</span>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}

function Fields({ view, fields }: { readonly view: DocumentView; readonly fields: readonly FieldDifference[] }) {
  const { t } = useText();
  const told = useToldFields(view.case, fields);
  if (told.length === 0) return null;
  return (
    <section className="felles-then__text">
      <Heading level="2" size="small">
        {t.writing.past.fields}
      </Heading>
      <ul className="felles-then__fields">
        {told.map(({ key, label, gone, now }) => (
          <li key={key}>
            <BodyShort weight="semibold">{label}</BodyShort>
            <BodyShort className="felles-quiet">{t.writing.past.was(gone ?? t.since.nothing)}</BodyShort>
            <BodyShort>{t.writing.past.became(now)}</BodyShort>
          </li>
        ))}
      </ul>
    </section>
  );
}
