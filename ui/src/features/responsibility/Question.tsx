import { BodyLong, BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { SharedTextField } from "../../components/text/SharedTextField";
import { flushDocument } from "../../components/text/sessions";
import { textIn, wordsIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView, QuestionStatus } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { nameOfParty } from "./names";
import "./responsibility.css";

interface QuestionProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
}

/** One question: whose turn it is, the words, and the answer. */
export function Question({ caseView, view }: QuestionProps) {
  const { t } = useText();
  const words = t.responsibility.question;
  const set = useCommand("field_set");
  const [tried, setTried] = useState(false);
  const to = wordsIn(view, "to_party");
  const mine = caseView.parties.some((party) => party.me && party.party === to);
  const status = wordsIn(view, "question_status");
  const write = (code: QuestionStatus) => set.mutate({ document: view.document, part: null, field: "question_status", value: { code } });
  const answer = async () => {
    setTried(false);
    if (await flushDocument(view.document)) set.mutate({ document: view.document, part: null, field: "question_status", value: { code: "answered" } });
    if (textIn(view, "answer_text").trim() === "") setTried(true);
  };
  const sentence = () => {
    if (status === "answered") return words.answered;
    if (status === "not_needed") return words.notNeeded;
    if (mine) return words.waitsYou;
    return to === "" ? t.words.questionStatus.open : words.waits(nameOfParty(t, caseView, to));
  };
  const writable = !view.read_only && !view.archived;
  return (
    <div className="felles-responsibility__texts">
      <p role="status" className="felles-responsibility__sentence">
        {sentence()}
      </p>
      {view.author.me && status === "open" ? (
        <SharedTextField view={view} field="question_text" minRows={2} hideReaders quiet />
      ) : (
        <BodyLong className="felles-responsibility__panel felles-responsibility__words">{textIn(view, "question_text")}</BodyLong>
      )}
      <SharedTextField view={view} field="answer_text" minRows={3} hideReaders quiet />
      {writable ? (
        <div className="felles-responsibility__buttons">
          {status === "open" ? (
            <>
              <Button loading={set.isPending} onClick={() => void answer()}>
                {words.giveAnswer}
              </Button>
              <Button variant="tertiary" data-color="neutral" onClick={() => write("not_needed")}>
                {words.leave}
              </Button>
            </>
          ) : (
            <Button variant="tertiary" data-color="neutral" onClick={() => write("open")}>
              {words.open}
            </Button>
          )}
        </div>
      ) : null}
      {set.error === null ? null : tried ? <BodyShort role="alert">{words.answerFirst}</BodyShort> : <ProblemNote problem={set.error} />}
    </div>
  );
}
