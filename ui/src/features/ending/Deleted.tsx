import { BodyLong, Heading } from "@navikt/ds-react";
import type { CaseView } from "../../core/contract";
import { useText } from "../../text/useText";
import { dayAsMillis, isoDayOf } from "../../text/format";

/** Weeks that a mentor's copy stays after the end, as the declaration of confidentiality says it. */
const COPY_WEEKS = 12;

/** What is deleted when: the mentor's copy with its date, and what stays. */
export function Deleted({ view }: { readonly view: CaseView }) {
  const { t, format } = useText();
  const words = t.participant.ending;
  const mentors = view.parties.filter((party) => party.role === "mentor" && party.status === "active");
  const end = view.card.status === "ended" ? view.end : null;
  const sentence = (name: string) => {
    if (end !== null) return words.deletedMentor(name, format.isoDay(after(end)));
    return view.planned_end === null ? words.deletedUnknown(name) : words.deletedPlanned(name, format.isoDay(after(view.planned_end)));
  };
  return (
    <section>
      <Heading level="2" size="small">
        {words.deleted}
      </Heading>
      {mentors.map((party) => (
        <BodyLong key={party.party}>{sentence(party.name || t.words.role.mentor)}</BodyLong>
      ))}
      <BodyLong>{words.deletedOthers}</BodyLong>
    </section>
  );
}

function after(day: string): string {
  const date = new Date(dayAsMillis(day));
  date.setDate(date.getDate() + COPY_WEEKS * 7);
  return isoDayOf(date);
}
