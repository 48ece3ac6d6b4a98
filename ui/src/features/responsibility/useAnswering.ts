import { useState } from "react";
import { flushDocument } from "../../components/text/sessions";
import type { AgreementView, Answer, PartId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";

/** Answers to the words that were on the screen, or says that other words stand there by now. */
export function useAnswering(agreement: AgreementView) {
  const [moved, setMoved] = useState(false);
  const command = useCommand("agreement_answer");
  const opened = useAnswer("agreement_open", { document: agreement.document });
  const give = async (party: PartId, answer: Answer, reason: string): Promise<boolean> => {
    setMoved(false);
    const seen = agreement.version;
    await flushDocument(agreement.document);
    const now = await opened.refetch();
    const version = now.data?.version ?? null;
    if (seen === null || version === null || version !== seen) {
      setMoved(true);
      return false;
    }
    try {
      await command.mutateAsync({ document: agreement.document, party, version, answer, reason });
      return true;
    } catch {
      // The problem is told beside the buttons.
      return false;
    }
  };
  return { give, moved, pending: command.isPending, problem: command.error };
}
