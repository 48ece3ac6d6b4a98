import { Select } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import { CircleField } from "../../components/text/CircleField";
import type { Circle } from "../../components/text/circle";
import { flushDocument } from "../../components/text/sessions";
import type { CaseId, DocumentId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface AttachProps {
  readonly document: DocumentId;
  readonly onClose: () => void;
}

/** Chooses the case and who can read, and moves the words there. The narrowest circle is what one begins with. */
export function Attach({ document, onClose }: AttachProps) {
  const { t } = useText();
  const words = t.day.inbox;
  const [chosen, setChosen] = useState<CaseId | "">("");
  const [circle, setCircle] = useState<Circle>({ space: "private" });
  const [tried, setTried] = useState(false);
  const cases = useAnswer("case_list", {});
  const view = useAnswer("case_open", { case: chosen }, { enabled: chosen !== "" });
  const note = useAnswer("document_open", { document });
  const attach = useCommand("inbox_attach");
  const submit = async () => {
    setTried(true);
    if (chosen === "" || !(await flushDocument(document))) return;
    const fresh = await note.refetch();
    if (fresh.data === undefined) return;
    attach.mutate(
      { document, heads: fresh.data.heads, case: chosen, ...circle },
      { onSuccess: (made) => go({ at: "note", case: chosen, document: made.document }) },
    );
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={words.attachHeading}
      lead={words.attachLead}
      submit={words.move}
      onSubmit={() => void submit()}
      pending={attach.isPending}
      problem={attach.error ?? view.error}
    >
      <Select
        label={words.case}
        value={chosen}
        error={tried && chosen === "" ? words.caseMissing : undefined}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="" />
        {(cases.data ?? []).map((card) => (
          <option key={card.case} value={card.case}>
            {card.title === "" ? t.common.shielded : card.title}
          </option>
        ))}
      </Select>
      {view.data === undefined ? null : <CircleField spaces={view.data.spaces} value={circle} onChange={setCircle} />}
    </FormDialog>
  );
}
