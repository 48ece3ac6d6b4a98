import { BodyLong, Heading, Textarea, ToggleGroup } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import type { DocumentView, TextField } from "../../core/contract";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { FormDialog } from "../form/FormDialog";
import { CalmLine } from "./CalmLine";
import { ReadersLine, WritersLine } from "./WhoCanRead";
import { otherReaders } from "./readers";
import { textIn, wordsIn } from "./valueOf";

interface Sharing {
  readonly isPending: boolean;
  readonly error: CoreProblem | null;
}

interface ShareDialogProps {
  readonly open: boolean;
  readonly view: DocumentView;
  readonly field: TextField;
  readonly sharing: Sharing;
  readonly onClose: () => void;
  readonly onShare: () => void;
}

/** The text as each of the others will see it, before it is shared. */
export function ShareDialog({ open, view, field, sharing, onClose, onShare }: ShareDialogProps) {
  const { t, format } = useText();
  const text = textIn(view, field);
  const others = otherReaders(t, format, view.space.readers);
  const title = wordsIn(view, "title");
  const [chosen, setPerson] = useState<string | null>(null);
  const readers = view.space.readers.filter((known) => !known.me);
  const reader = readers.find(({ person }) => person === chosen) ?? readers[0];
  // Through the reader's eyes: they are "you", and I have a name.
  const seenBy = <Somebody extends { readonly person: string; readonly me: boolean }>(somebody: Somebody): Somebody =>
    reader === undefined ? somebody : { ...somebody, me: somebody.person === reader.person };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.writing.share.previewHeading}
      lead={others === null ? t.writing.share.previewLeadAlone : t.writing.share.previewLead(others)}
      submit={t.writing.share.share}
      onSubmit={() => (text.trim() === "" ? undefined : onShare())}
      pending={sharing.isPending}
      problem={sharing.error}
    >
      {readers.length < 2 ? null : (
        <ToggleGroup label={t.writing.share.previewAs} value={reader?.person ?? ""} onChange={setPerson}>
          {readers.map(({ person, name }) => (
            <ToggleGroup.Item key={person} value={person} label={name || t.common.unknownName} />
          ))}
        </ToggleGroup>
      )}
      <article className="felles-sharing__preview">
        <Heading level="3" size="small">
          {title === "" ? t.words.textField[field] : title}
        </Heading>
        <p className="felles-text__about felles-quiet">
          <ReadersLine space={{ ...view.space, readers: view.space.readers.map(seenBy) }} />
          <WritersLine authors={(view.texts.find((known) => known.field === field)?.authors ?? []).map(seenBy)} />
        </p>
        <BodyLong className={text.trim() === "" ? "felles-quiet" : "felles-text__words"}>
          {text.trim() === "" ? t.writing.share.emptyText : text}
        </BodyLong>
      </article>
      {others === null ? null : <CalmLine text={`${title}\n${text}`} space={view.space.kind} names={others} />}
    </FormDialog>
  );
}

interface CorrectDialogProps {
  readonly open: boolean;
  readonly sharing: Sharing;
  readonly onClose: () => void;
  readonly onCorrect: (reason: string) => void;
}

/** Why a shared text is about to be changed. */
export function CorrectDialog({ open, sharing, onClose, onCorrect }: CorrectDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (open) return;
    setReason("");
    setTried(false);
  }, [open]);
  const submit = () => {
    setTried(true);
    if (reason.trim() !== "") onCorrect(reason.trim());
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.writing.share.correctHeading}
      lead={t.writing.share.correctLead}
      submit={t.writing.share.correctBegin}
      onSubmit={submit}
      pending={sharing.isPending}
      problem={sharing.error}
    >
      <Textarea
        label={t.writing.share.reason}
        value={reason}
        minRows={2}
        maxLength={500}
        error={tried && reason.trim() === "" ? t.writing.share.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
