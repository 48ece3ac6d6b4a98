import { Button } from "@navikt/ds-react";
import { useState } from "react";
import type { DocumentView, ResponseKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import { flushDocument } from "../text/sessions";
import { ResponseForm } from "./ResponseForm";

/** The ways to answer a text: agreeing is one press, the others say what they are about. */
export function GiveResponse({ view, agreed }: { readonly view: DocumentView; readonly agreed: boolean }) {
  const { t } = useText();
  const words = t.participant.response;
  const give = useCommand("response_give");
  const [form, setForm] = useState<Exclude<ResponseKind, "agree"> | null>(null);
  const empty = { about: null, words: "", old_words: "", new_words: "", reason: "" };
  const agree = async () => {
    // Agreeing is to what stands there, my own last words with it.
    if (await flushDocument(view.document)) give.mutate({ document: view.document, kind: "agree", ...empty });
  };
  return (
    <div className="felles-responses__give" role="group" aria-label={words.give}>
      {agreed ? null : (
        <Button
          variant="secondary"
          loading={give.isPending && form === null}
          onClick={() => void agree()}
        >
          {words.agree}
        </Button>
      )}
      <Button variant="secondary" data-color="neutral" onClick={() => setForm("change_word")}>
        {words.change_word}
      </Button>
      <Button variant="secondary" data-color="neutral" onClick={() => setForm("talk")}>
        {words.talk}
      </Button>
      <Button variant="tertiary" data-color="neutral" onClick={() => setForm("correction")}>
        {words.correction}
      </Button>
      {give.error === null || form !== null ? null : <ProblemNote problem={give.error} />}
      {form === null ? null : <ResponseForm key={form} view={view} kind={form} onClose={() => setForm(null)} />}
    </div>
  );
}
