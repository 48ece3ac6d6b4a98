import { TextField } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import type { DistanceView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";
import { DayField } from "../form/DayField";
import { FormDialog } from "../form/FormDialog";
import { useNow } from "../time/useNow";

const DAY_MS = 86_400_000;
/** An answer holds a year at most; the core's own limit. */
const MOST_DAYS = 366;

interface AgreeDialogProps {
  readonly open: boolean;
  readonly distance: DistanceView;
  readonly sentence: string;
  readonly onClose: () => void;
}

/** What was agreed about a sentence, and until when. */
export function AgreeDialog({ open, distance, sentence, onClose }: AgreeDialogProps) {
  const { t } = useText();
  const now = useNow();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const agree = useCommand("distance_agree");
  useEffect(() => {
    if (open) return;
    setReason("");
    setUntil(null);
    setTried(false);
  }, [open]);
  const [first, last] = [isoDayOf(new Date(now)), isoDayOf(new Date(now + MOST_DAYS * DAY_MS))];
  const day = until !== null && until >= first && until <= last ? until : null;
  const submit = () => {
    setTried(true);
    if (reason.trim() === "" || day === null) return;
    agree.mutate({ case: distance.case, kind: distance.kind, subject: distance.subject, reason: reason.trim(), until: day }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      heading={t.distance.agree}
      lead={`${sentence} ${t.distance.agreeLead}`}
      submit={t.distance.save}
      onSubmit={submit}
      pending={agree.isPending}
      problem={agree.error}
    >
      <TextField
        label={t.distance.reason}
        value={reason}
        maxLength={500}
        autoComplete="off"
        error={tried && reason.trim() === "" ? t.distance.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <DayField label={t.distance.until} value={until} onChange={setUntil} error={tried && day === null ? t.distance.untilMissing : undefined} />
    </FormDialog>
  );
}
