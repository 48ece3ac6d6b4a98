import { BodyLong, BodyShort, Heading, Link } from "@navikt/ds-react";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { PartiesField } from "../../components/text/PartiesField";
import { WhoCanRead } from "../../components/text/WhoCanRead";
import type { CaseView, Field, FieldView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { WhoOpened } from "./WhoOpened";
import { FieldRow } from "./FieldRow";
import { LateWords } from "./LateWords";
import { Measures } from "./Measures";
import { ParticipantWays } from "./ParticipantWays";
import { Parties } from "./Parties";
import { rhythm } from "./rhythm";

const frame: readonly Field[] = ["title", "case_status", "outcome", "start", "planned_end", "end", "shielding", "office", "mentor_hours_per_month"];
const workplace: readonly Field[] = ["workplace_name", "workplace_sector", "workplace_place", "workplace_coverage", "coverage_note"];

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
              <div>
                {rhythm.map(row)}
                {row("rhythm_remark")}
              </div>
              <PartiesField caseView={view} view={document} field="rhythm_with" />
            </section>
            <Measures view={view} document={document} />
            <ParticipantWays view={view} />
            <Parties view={view} document={document} />
            <Link className="felles-about__devices" href={hrefOf({ at: "case-devices", case: view.card.case })}>
              {t.lost.inCase.heading}
            </Link>
            <LateWords view={view} />
            <Readers view={view} />
            <Link className="felles-about__devices" href={hrefOf({ at: "history", case: view.card.case, document: view.document })}>
              {t.writing.history}
            </Link>
            <WhoOpened view={view} />
          </div>
        );
      }}
    </Shown>
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
          <li key={space.space} className="felles-about__row" aria-labelledby={`readers-${space.space}`}>
            <span id={`readers-${space.space}`} className="felles-about__label">
              {t.words.space[space.kind]}
            </span>
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
