import { BodyShort, Heading, Radio, RadioGroup } from "@navikt/ds-react";
import { useState } from "react";
import type { CaseId, DocumentView, PartId, SpaceKind, WideningView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";
import { FormDialog } from "../form/FormDialog";
import { kindInWords, placeOf } from "../marks/kindWords";
import { nameOf } from "../marks/names";
import { go } from "../route/useRoute";
import { CalmLine, CalmText } from "./CalmLine";
import { ReadersLine } from "./WhoCanRead";
import "./calm.css";
import "./sharing.css";

interface WiderDialogProps {
  readonly view: DocumentView;
  readonly first: SpaceKind;
  readonly onClose: () => void;
}

interface PreviewProps {
  readonly preview: WideningView;
  readonly caseId: CaseId;
}

/** Shares a text with more people: who they are, and exactly what they will see, before anything is done. */
export function WiderDialog({ view, first, onClose }: WiderDialogProps) {
  const { t } = useText();
  const [to, setTo] = useState<SpaceKind>(first);
  const preview = useAnswer("widening_preview", { document: view.document, to });
  const share = useCommand("text_widen");
  const submit = () => {
    if (preview.data === undefined || !preview.data.ready) return;
    share.mutate(
      { document: view.document, to, heads: preview.data.heads },
      { onSuccess: ({ document }) => go(placeOf({ kind: view.kind, case: view.case, document })) },
    );
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={t.circles.wider.share}
      lead={t.circles.wider.lead}
      submit={t.circles.wider.share}
      onSubmit={submit}
      pending={share.isPending}
      problem={share.error ?? preview.error}
    >
      {view.wider.length < 2 ? null : (
        <RadioGroup legend={t.circles.wider.to} value={to} onChange={(chosen: SpaceKind) => setTo(chosen)}>
          {view.wider.map((space) => (
            <Radio key={space.space} value={space.kind} description={t.words.spaceExplained[space.kind]}>
              {t.words.space[space.kind]}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {preview.data === undefined ? null : <Preview preview={preview.data} caseId={view.case} />}
    </FormDialog>
  );
}

function Preview({ preview, caseId }: PreviewProps) {
  const { t, format } = useText();
  const names = preview.new_readers.length === 0 ? null : format.list(preview.new_readers.map((reader) => nameOf(t, reader)));
  const writers = preview.words_by.map((author) => nameOf(t, author));
  const turn = preview.values.find(({ field }) => field === "turn_kind")?.value;
  const kind = kindInWords(t, { ...preview, state: turn !== undefined && turn !== "nothing" && "code" in turn ? turn.code : null });
  return (
    <>
      <BodyShort weight="semibold" role="status">
        {names === null ? t.circles.wider.nobodyYet : t.circles.wider.willSee(names)}
      </BodyShort>
      <article className="felles-sharing__preview" aria-label={t.circles.wider.preview}>
        <p className="felles-quiet">{[kind, format.day(preview.happened_at)].join(" · ")}</p>
        <Heading level="2" size="small">
          {preview.title === "" ? kind : preview.title}
        </Heading>
        <p className="felles-quiet">
          {t.circles.wider.from(preview.to.readers.find((reader) => reader.me)?.name || t.writing.you, t.words.space[preview.from])}
          {writers.length === 0 ? null : ` ${t.circles.wider.words(format.list(writers))}`}
          {preview.voice === null ? null : ` ${t.timeline.voice(preview.voice)}.`}
        </p>
        <p className="felles-text__about felles-quiet">
          <ReadersLine space={preview.to} />
        </p>
        {preview.ready ? <PreviewWords preview={preview} caseId={caseId} /> : <p className="felles-quiet">{t.circles.wider.empty}</p>}
      </article>
      {names === null ? null : (
        <CalmLine text={[preview.title, ...preview.texts.map(({ text }) => text)].join("\n")} space={preview.to.kind} names={names} />
      )}
      <BodyShort className="felles-quiet">{t.circles.wider.noWayBack}</BodyShort>
    </>
  );
}

/** Everything that goes along: values in a line each, texts under their names where there are several. */
function PreviewWords({ preview, caseId }: PreviewProps) {
  const { t, format } = useText();
  const opened = useAnswer("case_open", { case: caseId });
  const name = (part: PartId) => opened.data?.parties.find(({ party }) => party === part)?.name || t.common.unknownName;
  const [only, second] = preview.texts;
  return (
    <>
      {preview.values.map(({ field, value }) => (
        <p key={field}>
          <span className="felles-quiet">{t.words.field[field]}: </span>
          {valueInWords(t, format, field, value, name)}
        </p>
      ))}
      {only !== undefined && second === undefined ? (
        <CalmText calm={only.calm} />
      ) : (
        preview.texts.map(({ field, calm }) => (
          <section key={field}>
            <Heading level="3" size="xsmall">
              {t.words.textField[field]}
            </Heading>
            <CalmText calm={calm} />
          </section>
        ))
      )}
    </>
  );
}
