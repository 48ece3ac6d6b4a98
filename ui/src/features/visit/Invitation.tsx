import { BodyShort, Button, Heading, ReadMore } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { momentIn, wordsIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { AnswerTime } from "./AnswerTime";
import type { Reply } from "./replies";
import { invitedTo, repliesIn } from "./replies";

/** A proposed time, what the others answer to it, and one's own answer. */
export function Invitation({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t, format } = useText();
  const plannedAt = momentIn(view, "planned_at");
  const named = wordsIn(view, "parties").split(" ").filter((part) => part !== "");
  const invited = invitedTo(caseView, view, named);
  const me = invited.find((party) => party.me);
  const replies = repliesIn(view, invited, plannedAt);
  if (view.space.kind === "private") return null;
  if (plannedAt === null) return <BodyShort className="felles-quiet">{t.visits.noTime}</BodyShort>;
  const byMe = view.author.me;
  const writable = !view.read_only && !view.archived;
  const absent = byMe && writable ? invited.filter((party) => !party.joined && !party.me) : [];
  return (
    <section className="felles-visit__part">
      <Heading level="2" size="medium">
        {byMe ? t.visits.answers : t.visits.invitation}
      </Heading>
      {byMe || me === undefined || !writable ? null : (
        <>
          <BodyShort>{t.visits.invitationLead(format.moment(plannedAt))}</BodyShort>
          <AnswerTime view={view} party={me} plannedAt={plannedAt} standing={replies.find((reply) => reply.party.me && !reply.earlier)?.answer ?? null} />
        </>
      )}
      {replies.length === 0 ? <BodyShort className="felles-quiet">{t.visits.noAnswers}</BodyShort> : null}
      <ul className="felles-replies" aria-label={t.visits.answers}>
        {replies.map((reply) => (
          <ReplyLine key={reply.party.party} view={view} reply={reply} writable={writable} />
        ))}
      </ul>
      {absent.map((party) => (
        <ReadMore key={party.party} header={t.visits.answerFor(party.name || t.words.role[party.role])}>
          <AnswerTime view={view} party={party} plannedAt={plannedAt} standing={replies.find((reply) => reply.party.party === party.party && !reply.earlier)?.answer ?? null} />
        </ReadMore>
      ))}
    </section>
  );
}

function ReplyLine({ view, reply, writable }: { readonly view: DocumentView; readonly reply: Reply; readonly writable: boolean }) {
  const { t, format } = useText();
  const set = useCommand("field_set");
  const answers: Readonly<Record<string, string>> = t.words.timeAnswer;
  const name = reply.party.me ? t.writing.you : reply.party.name || t.words.role[reply.party.role];
  const { suggestedAt } = reply;
  const when = suggestedAt === null ? null : format.moment(suggestedAt);
  const answer = when === null ? (answers[reply.answer] ?? reply.answer).toLowerCase() : t.visits.suggested(when);
  const about = [reply.earlier ? t.visits.earlier : null, reply.reason].filter((words) => words !== null && words !== "");
  return (
    <li className="felles-replies__one">
      <div>
        <BodyShort>{t.visits.answered(name, answer)}</BodyShort>
        {about.length === 0 ? null : <BodyShort className="felles-quiet">{about.join(" · ")}</BodyShort>}
      </div>
      {suggestedAt === null || when === null || reply.earlier || !writable ? null : (
        <Button
          variant="secondary"
          size="small"
          data-color="neutral"
          loading={set.isPending}
          aria-label={t.visits.useTimeOf(name, when)}
          onClick={() => set.mutate({ document: view.document, part: null, field: "planned_at", value: { moment: suggestedAt } })}
        >
          {t.visits.useTime}
        </Button>
      )}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </li>
  );
}
