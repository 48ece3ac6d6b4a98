import { TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { CalmLine } from "../../components/text/CalmLine";
import { readersInWords } from "../../components/text/readers";
import { wordsIn } from "../../components/text/valueOf";
import type { DocumentView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Letters of a reason; the domain's own limit for one line. */
const LONGEST = 500;

interface CallOffProps {
  readonly view: DocumentView;
  readonly to: "postponed" | "cancelled";
  readonly onClose: () => void;
}

/** Postpones or cancels a visit. A reason may be given, and need not. */
export function CallOff({ view, to, onClose }: CallOffProps) {
  const { t, format } = useText();
  const words = t.writing.visit.callOff;
  const deed = to === "postponed" ? t.writing.visit.postpone : t.writing.visit.cancel;
  const [reason, setReason] = useState("");
  const set = useCommand("field_set");
  const { document } = view;
  const submit = async () => {
    const said = reason.trim();
    try {
      // The reason of an earlier time does not stand for this one.
      if (said !== wordsIn(view, "reason")) await set.mutateAsync({ document, part: null, field: "reason", value: said === "" ? "nothing" : { text: said } });
      await set.mutateAsync({ document, part: null, field: "visit_status", value: { code: to } });
      onClose();
    } catch {
      // The form says what was not carried out.
    }
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={deed}
      lead={words.lead}
      submit={deed}
      onSubmit={() => void submit()}
      pending={set.isPending}
      problem={set.error}
    >
      <TextField
        label={words.reason}
        description={readersInWords(t, format, view.space.readers)}
        value={reason}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <CalmLine text={reason} space={view.space.kind} names={null} />
    </FormDialog>
  );
}
