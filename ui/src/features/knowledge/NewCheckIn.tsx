import { BodyShort, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import type { CaseId, FieldWords } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { WORD_MOST } from "./body";
import { Scale } from "./Scale";

/** How I am: my own, in the circle that is mine alone. Sharing comes afterwards, and only if I want. */
export function NewCheckIn({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const { t } = useText();
  const [support, setSupport] = useState<number | null>(null);
  const [belief, setBelief] = useState<number | null>(null);
  const [word, setWord] = useState("");
  const [tried, setTried] = useState(false);
  const begin = useCommand("thing_begin");
  const fields: FieldWords[] = [];
  if (support !== null) fields.push({ field: "support", value: { number: support } });
  if (belief !== null) fields.push({ field: "belief", value: { number: belief } });
  if (word.trim() !== "") fields.push({ field: "word", value: { text: word.trim() } });
  const submit = () => {
    setTried(true);
    if (fields.length === 0) return;
    begin.mutate(
      { case: caseId, space: "private", kind: "check_in", fields, texts: [] },
      { onSuccess: ({ document }) => go({ at: "thing", case: caseId, document }) },
    );
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={t.knowledge.checkIn.heading}
      lead={t.knowledge.checkIn.lead}
      submit={t.knowledge.checkIn.keep}
      onSubmit={submit}
      pending={begin.isPending}
      problem={begin.error}
    >
      <TextField label={t.words.field.word} value={word} maxLength={WORD_MOST} autoComplete="off" onChange={(event) => setWord(event.target.value)} />
      <Scale field="support" value={support} onChange={setSupport} />
      <Scale field="belief" value={belief} onChange={setBelief} />
      <div role="status">{tried && fields.length === 0 ? <BodyShort>{t.knowledge.checkIn.empty}</BodyShort> : null}</div>
    </FormDialog>
  );
}
