import { Button, Tag } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentView, TextField } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import { CorrectDialog, ShareDialog } from "./ShareDialogs";
import { flushDocument } from "./sessions";
import { wordsIn } from "./valueOf";
import "./sharing.css";

interface SharingProps {
  readonly view: DocumentView;
  readonly field: TextField;
  /** Called once the text was shared or corrected. */
  readonly onDone?: () => void;
}

type Said = "draftSaved" | "notSaved" | "done" | "correctDone";

/** Keeping a draft and sharing it, side by side; and after that, correcting with a reason. */
export function Sharing({ view, field, onDone }: SharingProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<"share" | "correct" | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const share = useCommand("text_share");
  const status = wordsIn(view, "text_status") || "draft";
  const ask = async (what: "share" | "correct") => {
    share.reset();
    setSaid(null);
    if (await flushDocument(view.document)) setAsking(what);
    else setSaid("notSaved");
  };
  const keep = async () => setSaid((await flushDocument(view.document)) ? "draftSaved" : "notSaved");
  const carryOut = (reason: string | null) =>
    share.mutate(
      { document: view.document, status: reason === null ? "shared" : "corrected", reason },
      {
        onSuccess: () => {
          setAsking(null);
          setSaid(reason === null ? "done" : "correctDone");
          onDone?.();
        },
      },
    );
  const reason = wordsIn(view, "correction_reason");
  return (
    <section className="felles-sharing" aria-label={t.words.field.text_status}>
      <p className="felles-sharing__state">
        <StatusTag status={status} />
        <span>
          {status === "draft" ? t.writing.share.draftMeans : null}
          {status === "shared" ? t.writing.share.sharedMeans : null}
          {status === "corrected" ? t.writing.share.correctedMeans(reason) : null}
        </span>
      </p>
      <div className="felles-sharing__actions">
        {status === "draft" ? (
          <>
            <Button variant="secondary" onClick={() => void keep()}>
              {t.writing.share.draft}
            </Button>
            <Button variant="secondary" onClick={() => void ask("share")}>
              {t.writing.share.share}
            </Button>
          </>
        ) : (
          <Button variant="secondary" data-color="neutral" onClick={() => void ask("correct")}>
            {t.writing.share.correct}
          </Button>
        )}
        <span role="status">{said === null ? null : t.writing.share[said]}</span>
      </div>
      {share.error === null || asking !== null ? null : <ProblemNote problem={share.error} />}
      <ShareDialog open={asking === "share"} view={view} field={field} sharing={share} onClose={() => setAsking(null)} onShare={() => carryOut(null)} />
      <CorrectDialog open={asking === "correct"} sharing={share} onClose={() => setAsking(null)} onCorrect={carryOut} />
    </section>
  );
}

/** Draft, shared or corrected, in a word. */
export function StatusTag({ status }: { readonly status: string }) {
  const { t } = useText();
  const words: Readonly<Record<string, string>> = t.words.textStatus;
  return (
    <Tag size="small" variant="outline" data-color={status === "draft" ? "neutral" : "accent"}>
      {words[status] ?? status}
    </Tag>
  );
}
