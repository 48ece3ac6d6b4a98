import { BodyLong, Label, Textarea } from "@navikt/ds-react";
import { useEffect, useId, useState } from "react";
import type { ReactNode } from "react";
import type { DocumentView, PartId, TextField } from "../../core/contract";
import { points } from "../../core/splices";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { spotName } from "../route/spot";
import { useNow } from "../time/useNow";
import { CalmLine } from "./CalmLine";
import { SaveLine } from "./SaveLine";
import { SinceWords } from "./SinceWords";
import { ReadersLine, WritersLine } from "./WhoCanRead";
import { isFrozen } from "./frozen";
import { useSharedText } from "./useSharedText";
import "./text.css";
import "./sharing.css";

/** Code points in one text; the core's own limit (`domain::limits::TEXT`). */
const MOST = 40_000;
const NEARLY = 2000;

interface SharedTextFieldProps {
  readonly view: DocumentView;
  readonly part?: PartId | null;
  readonly field: TextField;
  readonly label?: string;
  readonly help?: ReactNode;
  readonly minRows?: number;
  readonly hideLabel?: boolean;
  /** Shows where the words are only once something was written here; for pages with many texts. */
  readonly quiet?: boolean;
  /** Leaves out who can read, where the page itself says it beside the text. */
  readonly hideReaders?: boolean;
  readonly autoFocus?: boolean;
}

/** A text that several write at once: always saved, never jumping, and honest about where the words are. */
export function SharedTextField(props: SharedTextFieldProps) {
  const { view, part = null, field, help, minRows = 3, hideLabel = false, quiet = false, hideReaders = false, autoFocus = false } = props;
  const { t } = useText();
  const { shown, session, box, handlers } = useSharedText(view, part, field);
  const [touched, setTouched] = useState(false);
  const label = props.label ?? t.words.textField[field];
  const texts = part === null ? view.texts : (view.parts.find((known) => known.part === part)?.texts ?? []);
  const text = texts.find((known) => known.field === field);
  const now = useNow();
  const writable = !view.read_only && !view.archived && !isFrozen(view, field, now);
  useEffect(() => {
    if (shown.state !== "saved") setTouched(true);
  }, [shown.state]);
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus, box]);
  const about = (
    <>
      {help === undefined ? null : <span className="felles-text__help">{help}</span>}
      {hideReaders ? null : <ReadersLine space={view.space} />}
      <WritersLine authors={shown.text === "" ? [] : (text?.authors ?? [])} />
    </>
  );
  return (
    <div className="felles-text" data-spot={spotName(part, field)}>
      {writable ? (
        <Textarea
          ref={box}
          label={label}
          hideLabel={hideLabel}
          description={<span className="felles-text__about">{about}</span>}
          value={shown.text}
          minRows={minRows}
          error={tooLong(t, shown.text)}
          {...handlers}
        />
      ) : (
        <TextToRead label={label} about={about} text={shown.text} />
      )}
      {writable && view.space.kind === "shared" ? <CalmLine text={shown.text} space="shared" names={null} /> : null}
      <SinceWords pieces={text?.since ?? []} session={session} writable={writable} />
      {!quiet || touched ? <SaveLine view={view} shown={shown} session={session} /> : null}
    </div>
  );
}

function tooLong(t: Catalogue, text: string): string | undefined {
  if (text.length < MOST - NEARLY) return undefined;
  const left = MOST - points(text);
  if (left > NEARLY) return undefined;
  return left < 0 ? t.writing.limit.over(-left) : t.writing.limit.left(left);
}

function TextToRead({ label, about, text }: { readonly label: string; readonly about: ReactNode; readonly text: string }) {
  const { t } = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className="felles-text__read">
      <Label as="div" id={id}>
        {label}
      </Label>
      <div className="felles-text__about felles-quiet">{about}</div>
      <BodyLong className={text === "" ? "felles-quiet" : "felles-text__words"}>{text === "" ? t.writing.text.empty : text}</BodyLong>
    </section>
  );
}
