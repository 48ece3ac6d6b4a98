import { TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import type { CaseId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Names somebody at the workplace whom the three talk with, and who reads nothing. */
export function NameContact({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const { t } = useText();
  const words = t.particulars;
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand("party_add");
  const submit = () => {
    setTried(true);
    if (name.trim() === "") return;
    add.mutate({ case: caseId, role: "employer", name: name.trim(), replaces: null }, { onSuccess: onClose });
  };
  return (
    <FormDialog open onClose={onClose} heading={words.contactHeading} lead={words.contactLead} submit={t.common.save} onSubmit={submit} pending={add.isPending} problem={add.error}>
      <TextField
        label={words.contactName}
        value={name}
        autoComplete="off"
        error={tried && name.trim() === "" ? words.contactMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
