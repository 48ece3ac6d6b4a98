import { Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentView, Heads } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { FormDialog } from "../form/FormDialog";
import { ProblemNote } from "../state/ProblemNote";
import { isFrozen } from "../text/frozen";
import { flushDocument } from "../text/sessions";
import { textIn } from "../text/valueOf";
import type { Response } from "./said";

/** What comes of an answer: it is done, the words are put in, or it stays with a reason. */
export function Settle({ view, response }: { readonly view: DocumentView; readonly response: Response }) {
  const { t } = useText();
  const words = t.participant.response;
  const settle = useCommand("response_settle");
  const edit = useCommand("text_edit");
  const share = useCommand("text_share");
  const [declining, setDeclining] = useState(false);
  const { document } = view;
  const place = placeFor(view, response);
  const made = () => settle.mutate({ document, part: response.part, status: "made", reason: "" });
  const putIn = async () => {
    if (place === null || !(await flushDocument(document))) return;
    const splices = [{ at: place.at, remove: [...response.oldWords].length, insert: response.newWords }];
    const put = (heads: Heads) => edit.mutateAsync({ document, part: null, field: place.field, heads, splices });
    try {
      if (isFrozen(view, place.field, Date.now())) {
        // What was shared changes by a correction: opened with the reason, written, and closed again.
        const reason = response.reason || words.fromTo(response.oldWords, response.newWords);
        const opened = await share.mutateAsync({ document, status: "correcting", reason });
        await put(opened.heads);
        await share.mutateAsync({ document, status: "corrected", reason: null });
      } else await put(view.heads);
      made();
    } catch {
      // The note below says what was not carried out.
    }
  };
  const problem = settle.error ?? edit.error ?? share.error;
  return (
    <div className="felles-responses__settle">
      {place === null ? null : (
        <Button size="small" loading={edit.isPending || share.isPending} aria-label={words.insertOf(response.newWords)} onClick={() => void putIn()}>
          {words.insert}
        </Button>
      )}
      <Button size="small" variant="secondary" data-color="neutral" loading={settle.isPending && !declining} onClick={made}>
        {words.made}
      </Button>
      <Button size="small" variant="tertiary" data-color="neutral" onClick={() => setDeclining(true)}>
        {words.declined}
      </Button>
      {problem === null || declining ? null : <ProblemNote problem={problem} />}
      <Decline
        open={declining}
        onClose={() => setDeclining(false)}
        pending={settle.isPending}
        problem={settle.error}
        onDecline={(reason) => settle.mutate({ document, part: response.part, status: "declined", reason }, { onSuccess: () => setDeclining(false) })}
      />
    </div>
  );
}

/** Where the old words stand, when they stand in one place only. */
function placeFor(view: DocumentView, { about, oldWords, newWords }: Response) {
  const field = about ?? (view.texts.length === 1 ? (view.texts[0]?.field ?? null) : null);
  if (field === null || oldWords === "" || newWords === "") return null;
  const text = textIn(view, field);
  const at = text.indexOf(oldWords);
  return at < 0 || text.includes(oldWords, at + 1) ? null : { field, at: [...text.slice(0, at)].length };
}

interface DeclineProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly pending: boolean;
  readonly problem: Parameters<typeof FormDialog>[0]["problem"];
  readonly onDecline: (reason: string) => void;
}

function Decline({ open, onClose, pending, problem, onDecline }: DeclineProps) {
  const { t } = useText();
  const words = t.participant.response;
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = () => {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") onDecline(reason);
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={words.declineHeading}
      lead={words.declineLead}
      submit={words.declined}
      onSubmit={submit}
      pending={pending}
      problem={problem}
    >
      <TextField
        label={words.reason}
        value={reason}
        maxLength={500}
        error={missing ? words.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
