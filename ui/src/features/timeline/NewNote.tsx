import { Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { CircleField } from "../../components/text/CircleField";
import type { Circle } from "../../components/text/circle";
import { FormDialog } from "../../components/form/FormDialog";
import { firstCircle } from "../../components/text/firstCircle";
import { go } from "../../components/route/useRoute";
import type { CaseView, NoteKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** What a person writes about; what has a page of its own is begun there. */
const kinds: readonly NoteKind[] = ["note", "own_words", "small_win", "agreement", "pause", "change", "message", "ending"];

interface NewNoteProps {
  readonly view: CaseView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Begins a note. Who can read it is chosen before the first word, and cannot be widened by accident. */
export function NewNote({ view, open, onClose }: NewNoteProps) {
  const { t } = useText();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<NoteKind>("note");
  const [circle, setCircle] = useState<Circle>({ space: firstCircle(view) });
  const create = useCommand("note_create");
  const submit = () =>
    create.mutate(
      { case: view.card.case, ...circle, kind, title: title.trim() },
      { onSuccess: ({ document }) => go({ at: "note", case: view.card.case, document }) },
    );
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.newNote.heading}
      submit={t.newNote.create}
      onSubmit={submit}
      pending={create.isPending}
      problem={create.error}
    >
      <TextField label={t.newNote.title} description={t.newNote.titleHelp} value={title} onChange={(event) => setTitle(event.target.value)} />
      <Select
        label={t.newNote.kind}
        value={kind}
        onChange={(event) => setKind(kinds.find((known) => known === event.target.value) ?? "note")}
      >
        {kinds.map((known) => (
          <option key={known} value={known}>
            {t.words.noteKind[known]}
          </option>
        ))}
      </Select>
      <CircleField spaces={view.spaces} value={circle} onChange={setCircle} />
    </FormDialog>
  );
}
