import { Radio, RadioGroup, Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import type { CaseView, NoteKind, SpaceKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** What a person writes about; the other kinds come from elsewhere. */
const kinds: readonly NoteKind[] = [
  "note", "own_words", "agreement", "work_tasks", "goal", "setback", "turning_point", "pause", "change", "check_in", "message", "ending",
];

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
  const [space, setSpace] = useState<SpaceKind>(view.spaces.find((known) => known.kind === "shared")?.kind ?? "private");
  const create = useCommand("note_create");
  const submit = () =>
    create.mutate(
      { case: view.card.case, space, kind, title: title.trim() },
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
      <RadioGroup legend={t.newNote.space} value={space} onChange={(chosen: SpaceKind) => setSpace(chosen)}>
        {view.spaces.map((known) => (
          <Radio key={known.space} value={known.kind} description={t.words.spaceExplained[known.kind]}>
            {t.words.space[known.kind]}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
