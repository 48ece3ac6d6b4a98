import { BodyShort, Link } from "@navikt/ds-react";
import { iconOf } from "../../components/marks/kindIcon";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView, ContactLine } from "../../core/contract";
import { durationInWords } from "../../text/duration";
import { useText } from "../../text/useText";

/** One contact: what, when, with whom, how long. */
export function Contact({ view, contact }: { readonly view: CaseView; readonly contact: ContactLine }) {
  const { t, format } = useText();
  const Icon = iconOf({ kind: "visit", contact_kind: contact.kind });
  const kind = t.words.contactKind[contact.kind];
  const names = contact.parties.map((party) => party.name || t.words.role[party.role]);
  const about = [
    contact.title === "" ? null : kind,
    contact.status === null || contact.status === "held" || contact.status === "planned" ? null : t.words.visitStatus[contact.status],
    names.length === 0 ? null : t.visits.with(format.list(names)),
    contact.minutes === null ? null : durationInWords(t, format, contact.minutes),
  ].filter((words) => words !== null);
  return (
    <li className="felles-contact__line">
      <Icon aria-hidden className="felles-contact__icon" />
      <div>
        {contact.document === null ? (
          <BodyShort>{kind}</BodyShort>
        ) : (
          <Link href={hrefOf({ at: "visit", case: view.card.case, document: contact.document, field: false })}>{contact.title || kind}</Link>
        )}
        <BodyShort size="small" className="felles-quiet">
          {about.join(" · ")}
        </BodyShort>
      </div>
      <BodyShort as="time" className="felles-contact__when">
        {contact.status === "planned" ? format.moment(contact.at) : contact.status === "postponed" ? null : format.shortDay(contact.at)}
      </BodyShort>
    </li>
  );
}
