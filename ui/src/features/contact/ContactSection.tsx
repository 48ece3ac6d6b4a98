import { BackpackIcon, PhoneIcon, PlusIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { NewContact } from "../../components/contact/NewContact";
import { NewVisit } from "../../components/contact/NewVisit";
import { AgreedLine } from "../../components/distance/AgreedLine";
import { DistanceLine } from "../../components/distance/DistanceLine";
import { go } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import type { CaseView, ContactLine } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Contact } from "./Contact";
import { Rhythm } from "./Rhythm";
import "./contact.css";

/** Contacts shown before somebody asks for all. */
const FIRST = 8;

/** Being in touch: how long it is since, how often it was agreed, what is to come and what has been. */
export function ContactSection({ view }: { readonly view: CaseView }) {
  const { t, format } = useText();
  const overview = useAnswer("contact_overview", { case: view.card.case });
  const [making, setMaking] = useState<"visit" | "contact" | null>(null);
  const [said, setSaid] = useState("");
  const close = () => setMaking(null);
  return (
    <>
      {view.taken_out ? null : (
        <div className="felles-contact__actions">
          <Button icon={<PlusIcon aria-hidden />} onClick={() => setMaking("visit")}>
            {t.case.newVisit}
          </Button>
          <Button variant="secondary" icon={<PhoneIcon aria-hidden />} onClick={() => setMaking("contact")}>
            {t.contact.add}
          </Button>
          <span role="status" className="felles-quiet">
            {said}
          </span>
        </div>
      )}
      <NewVisit view={view} open={making === "visit"} onClose={close} />
      <NewContact
        view={view}
        open={making === "contact"}
        onClose={close}
        onDone={(words) => {
          close();
          setSaid(words);
        }}
      />
      <Distances view={view} />
      <Shown query={overview}>
        {({ ahead, held, pairs, next_on: nextOn }) => (
          <>
            <section className="felles-contact">
              <div className="felles-contact__head">
                <Heading level="2" size="small">
                  {t.visits.ahead}
                </Heading>
                {ahead.length === 0 ? null : (
                  <Button variant="secondary" data-color="neutral" icon={<BackpackIcon aria-hidden />} onClick={() => go({ at: "pack" })}>
                    {t.visits.pack}
                  </Button>
                )}
              </div>
              {nextOn === null ? null : <BodyShort>{t.visits.nextOn(format.isoDay(nextOn))}</BodyShort>}
              <Contacts view={view} contacts={ahead} none={t.visits.aheadNone} />
            </section>
            <Rhythm view={view} pairs={pairs} />
            <section className="felles-contact">
              <Heading level="2" size="small">
                {t.visits.held}
              </Heading>
              <Contacts view={view} contacts={held} none={t.visits.heldNone} />
            </section>
          </>
        )}
      </Shown>
    </>
  );
}

function Distances({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const told = useAnswer("distance_list", { case: view.card.case });
  return (
    <Shown query={told}>
      {(all) => {
        const open = all.filter(({ agreed }) => agreed === null);
        const agreed = all.filter((distance) => distance.agreed !== null);
        return (
          <section className="felles-contact">
            <Heading level="2" size="small">
              {t.distance.heading}
            </Heading>
            {open.length === 0 ? <p className="felles-quiet felles-contact__none">{t.distance.none}</p> : null}
            <ul className="felles-distances">
              {open.map((distance) => (
                <DistanceLine key={`${distance.kind} ${distance.subject}`} distance={distance} />
              ))}
            </ul>
            {agreed.length === 0 ? null : (
              <Heading level="3" size="xsmall">
                {t.distance.agreedHeading}
              </Heading>
            )}
            <ul className="felles-distances">
              {agreed.map((distance) =>
                distance.agreed === null ? null : (
                  <AgreedLine key={`${distance.kind} ${distance.subject}`} distance={distance} agreed={distance.agreed} document={view.document} />
                ),
              )}
            </ul>
          </section>
        );
      }}
    </Shown>
  );
}

function Contacts({ view, contacts, none }: { readonly view: CaseView; readonly contacts: readonly ContactLine[]; readonly none: string }) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  if (contacts.length === 0) return <p className="felles-quiet felles-contact__none">{none}</p>;
  return (
    <>
      <ul className="felles-contact__list">
        {(all ? contacts : contacts.slice(0, FIRST)).map((contact) => (
          <Contact key={contact.document ?? contact.part} view={view} contact={contact} />
        ))}
      </ul>
      {all || contacts.length <= FIRST ? null : (
        <Button variant="tertiary" data-color="neutral" className="felles-contact__all" onClick={() => setAll(true)}>
          {t.visits.showAll(contacts.length)}
        </Button>
      )}
    </>
  );
}
