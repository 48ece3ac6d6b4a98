import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import { Shown } from "../../components/state/Shown";
import { WhoCanRead } from "../../components/text/WhoCanRead";
import type { CaseView, Field, FieldView, PartyView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { WhoOpened } from "./WhoOpened";
import { FieldRow } from "./FieldRow";
import { rhythm } from "./rhythm";

const frame: readonly Field[] = ["title", "case_status", "outcome", "start", "planned_end", "end", "shielding", "mentor_hours_per_month"];
const workplace: readonly Field[] = ["workplace_name", "workplace_sector", "workplace_place", "workplace_coverage"];

/** The frame of a case: its dates and status, the workplace, the rhythm, the parties and the circles of readers. */
export function CaseAbout({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const opened = useAnswer("document_open", { document: view.document });
  return (
    <Shown query={opened}>
      {(document) => {
        const row = (field: Field) => {
          const set: FieldView | undefined = document.fields.find((known) => known.field === field);
          if (field === "outcome" && view.card.status !== "ended" && set === undefined) return null;
          return <FieldRow key={field} document={document} field={set ?? { field, values: [] }} />;
        };
        return (
          <div className="felles-about">
            <section>
              <Heading level="2" size="small">
                {t.about.frame}
              </Heading>
              <div>{frame.map(row)}</div>
            </section>
            <section>
              <Heading level="2" size="small">
                {t.about.workplace}
              </Heading>
              <div>{workplace.map(row)}</div>
            </section>
            <section>
              <Heading level="2" size="small">
                {t.about.rhythm}
              </Heading>
              <BodyLong className="felles-quiet">{t.about.rhythmLead}</BodyLong>
              <div>{rhythm.map(row)}</div>
            </section>
            <section>
              <Heading level="2" size="small">
                {t.case.parties}
              </Heading>
              <ul>
                {view.parties.map((party) => (
                  <Party key={party.party} party={party} />
                ))}
              </ul>
            </section>
            <Readers view={view} />
            <WhoOpened view={view} />
          </div>
        );
      }}
    </Shown>
  );
}

function Party({ party }: { readonly party: PartyView }) {
  const { t, format } = useText();
  const facts = [
    party.status === "left" ? t.words.partyStatus.left : null,
    party.role === "employer" ? null : party.joined || party.me ? t.case.joined : t.case.notJoined,
    party.declaration === null ? null : t.joining.declarationState[party.declaration],
    party.language === null ? null : t.about.language(format.languageName(party.language)),
    party.interpreter ? t.about.interpreter : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="felles-about__row">
      <span className="felles-about__label">{t.words.role[party.role]}</span>
      <div>
        <BodyShort weight="semibold">
          {party.name === "" ? t.common.unknownName : party.name}
          {party.me ? ` (${t.common.me})` : null}
        </BodyShort>
        <BodyShort className="felles-quiet">{facts.join(" · ")}</BodyShort>
      </div>
    </li>
  );
}

function Readers({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  return (
    <section>
      <Heading level="2" size="small">
        {t.case.readers}
      </Heading>
      <BodyLong className="felles-quiet">{t.case.readersLead}</BodyLong>
      <ul>
        {view.spaces.map((space) => (
          <li key={space.space} className="felles-about__row">
            <span className="felles-about__label">{t.words.space[space.kind]}</span>
            <div>
              <BodyShort>{t.words.spaceExplained[space.kind]}</BodyShort>
              <WhoCanRead space={space} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
