import { Select, TextField, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentView, ResponseKind, TextField as TextName } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { FormDialog } from "../form/FormDialog";

/** Characters of one line, as the core keeps them. */
const LINE = 500;

interface ResponseFormProps {
  readonly view: DocumentView;
  readonly kind: Exclude<ResponseKind, "agree">;
  readonly onClose: () => void;
}

/** What a word should be, what to talk about, or what must be put right and why. */
export function ResponseForm({ view, kind, onClose }: ResponseFormProps) {
  const { t } = useText();
  const words = t.participant.response;
  const give = useCommand("response_give");
  const written = view.texts.filter((text) => text.text !== "");
  const [about, setAbout] = useState<TextName | null>(written.length === 1 ? (written[0]?.field ?? null) : null);
  const [said, setSaid] = useState({ talk: "", old: "", new: "", reason: "" });
  const [tried, setTried] = useState(false);
  const changes = kind !== "talk";
  const noWords = changes && said.old.trim() === "" && said.new.trim() === "";
  const noReason = kind === "correction" && said.reason.trim() === "";
  const set = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: event.target.value });
  const submit = () => {
    setTried(true);
    if (noWords || noReason) return;
    const input = { document: view.document, kind, about, words: said.talk, old_words: said.old, new_words: said.new, reason: said.reason };
    give.mutate(input, { onSuccess: onClose });
  };
  return (
    <FormDialog open onClose={onClose} heading={words[kind]} submit={words.send} onSubmit={submit} pending={give.isPending} problem={give.error}>
      {written.length < 2 ? null : (
        <Select label={words.which} value={about ?? ""} onChange={(event) => setAbout(written.find(({ field }) => field === event.target.value)?.field ?? null)}>
          <option value="">{words.whole}</option>
          {written.map(({ field }) => (
            <option key={field} value={field}>
              {t.words.textField[field]}
            </option>
          ))}
        </Select>
      )}
      {changes ? (
        <>
          <TextField label={words.oldWords} value={said.old} maxLength={LINE} error={tried && noWords ? words.missing : undefined} onChange={set("old")} />
          <TextField label={words.newWords} value={said.new} maxLength={LINE} onChange={set("new")} />
        </>
      ) : (
        <Textarea label={words.talkWords} value={said.talk} maxLength={LINE} onChange={set("talk")} />
      )}
      {kind === "correction" ? (
        <TextField label={words.reason} value={said.reason} maxLength={LINE} error={tried && noReason ? words.reasonMissing : undefined} onChange={set("reason")} />
      ) : null}
    </FormDialog>
  );
}
