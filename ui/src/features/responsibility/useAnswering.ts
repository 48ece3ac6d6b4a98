import { useState } from "react";
import { flushDocument, shownText } from "../../components/text/sessions";
import { wordsIn } from "../../components/text/valueOf";
import type { AgreementView, Answer, DocumentView, PartId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Why an answer was not given: somebody else's words came in between, or my own are not saved. */
type Held = "moved" | "unsaved";

/** Answers to the words on the screen, my own unsent ones with them, or says that others stand there by now. */
export function useAnswering(view: DocumentView) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const [held, setHeld] = useState<Held | null>(null);
  const [saving, setSaving] = useState(false);
  const command = useCommand("agreement_answer");
  const opened = useAnswer("agreement_open", { document: view.document });
  const give = async (party: PartId, answer: Answer, reason: string): Promise<boolean> => {
    const seen = onScreen(view);
    setHeld(null);
    setSaving(true);
    const saved = await flushDocument(view.document);
    const now = saved ? (await opened.refetch()).data : undefined;
    setSaving(false);
    const version = now === undefined || !stands(now, seen) ? null : now.version;
    if (version === null) {
      setHeld(saved ? "moved" : "unsaved");
      return false;
    }
    try {
      await command.mutateAsync({ document: view.document, party, version, answer, reason });
      return true;
    } catch {
      // The problem is told beside the buttons.
      return false;
    }
  };
  const why = held === null ? null : held === "moved" ? words.moved : words.unsaved;
  return { give, why, pending: saving || command.isPending, problem: command.error };
}

type Seen = Pick<AgreementView, "texts" | "due">;

function onScreen(view: DocumentView): Seen {
  const due = wordsIn(view, "due");
  return { texts: view.texts.map(({ field }) => ({ field, text: shownText(view, field) })), due: due === "" ? null : due };
}

function stands(now: AgreementView, seen: Seen): boolean {
  const shown = (field: string) => seen.texts.find((text) => text.field === field)?.text ?? "";
  return now.due === seen.due && now.texts.every(({ field, text }) => text === shown(field));
}
