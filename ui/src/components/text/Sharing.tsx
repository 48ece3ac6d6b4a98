import { Button, Tag } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentView, TextField } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import { useNow } from "../time/useNow";
import { CorrectDialog, ShareDialog } from "./ShareDialogs";
import { correctionIsOpen } from "./frozen";
import { flushDocument } from "./sessions";
import { wordsIn } from "./valueOf";
import "./sharing.css";

interface SharingProps {
  readonly view: DocumentView;
  readonly field: TextField;
}

type Said = "draftSaved" | "notSaved" | "done" | "correctBegun" | "correctDone";

/** Keeping a draft and sharing it, side by side; after that the text stands, and is corrected with a reason given first. */
export function Sharing({ view, field }: SharingProps) {
  const { t } = useText();
  const now = useNow();
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
  const carryOut = (step: "shared" | "correcting" | "corrected", why: string | null) =>
    share.mutate(
      { document: view.document, status: step, reason: why },
      {
        onSuccess: () => {
          setAsking(null);
          setSaid(step === "shared" ? "done" : step === "correcting" ? "correctBegun" : "correctDone");
        },
      },
    );
  const end = async () => {
    if (await flushDocument(view.document)) carryOut("corrected", null);
    else setSaid("notSaved");
  };
  const reason = wordsIn(view, "correction_reason");
  return (
    <section className="felles-sharing" aria-label={t.words.field.text_status}>
      <p className="felles-sharing__state">
        <StatusTag status={status} />
        <span>
          {status === "draft" ? t.writing.share.draftMeans : null}
          {status === "shared" ? t.writing.share.sharedMeans : null}
          {status === "correcting" ? t.writing.share.correctingMeans(reason) : null}
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
        ) : correctionIsOpen(view, now) ? (
          <Button loading={share.isPending} onClick={() => void end()}>
            {t.writing.share.correctEnd}
          </Button>
        ) : (
          <Button variant="secondary" data-color="neutral" onClick={() => void ask("correct")}>
            {t.writing.share.correct}
          </Button>
        )}
        <span role="status">{said === null ? null : t.writing.share[said]}</span>
      </div>
      {share.error === null || asking !== null ? null : <ProblemNote problem={share.error} />}
      <ShareDialog open={asking === "share"} view={view} field={field} sharing={share} onClose={() => setAsking(null)} onShare={() => carryOut("shared", null)} />
      <CorrectDialog open={asking === "correct"} sharing={share} onClose={() => setAsking(null)} onCorrect={(why) => carryOut("correcting", why)} />
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
