import { ArrowsSquarepathIcon } from "@navikt/aksel-icons";
import { BodyShort, LocalAlert } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { Steady } from "../../components/page/Steady";
import { sections } from "../../components/route/routes";
import type { Section } from "../../components/route/routes";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { WhoCanRead } from "../../components/text/WhoCanRead";
import type { CaseId, CaseView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { HandingOver } from "./HandingOver";
import { Joining } from "./Joining";
import { MyWays } from "./ParticipantWays";
import { useUndecided } from "./useUndecided";
import "./case.css";

interface CasePageProps {
  readonly caseId: CaseId;
  readonly section: Section;
  readonly children: (view: CaseView) => ReactNode;
}

/** One case: who takes part, who can read, and its four sections. */
export function CasePage({ caseId, section, children }: CasePageProps) {
  const { t } = useText();
  const opened = useAnswer("case_open", { case: caseId });
  const undecided = useUndecided(opened.data?.document);
  return (
    <Page>
      <Shown query={opened}>
        {(view) => (
          <>
            <Head view={view} />
            {view.taken_out ? <TakenOut /> : null}
            <nav className="felles-sections" aria-label={t.case.sections}>
              {sections.map((name) => (
                <a
                  key={name}
                  className="felles-sections__link"
                  href={hrefOf({ at: "case", case: caseId, section: name })}
                  aria-current={name === section ? "page" : undefined}
                >
                  {t.case[name]}
                  {undecided.includes(name) ? <ArrowsSquarepathIcon title={t.timeline.undecided} className="felles-sections__mark" /> : null}
                </a>
              ))}
            </nav>
            <Steady of={section} className="felles-page">
              {children(view)}
            </Steady>
          </>
        )}
      </Shown>
    </Page>
  );
}

function TakenOut() {
  const { t } = useText();
  return (
    <LocalAlert status="announcement">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{t.leaving.takenOut}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>{t.leaving.takenOutExplained}</LocalAlert.Content>
    </LocalAlert>
  );
}

function Head({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const shielded = view.card.shielding !== "none";
  const title = view.card.title === "" ? t.common.shielded : view.card.title;
  const shared = view.spaces.find((space) => space.kind === "shared");
  const where = [view.card.workplace, view.place].filter((words) => words !== "").join(", ");
  return (
    <header className="felles-case-head">
      <PageTitle windowTitle={shielded ? t.common.shielded : title} {...(where === "" ? {} : { lead: where })}>
        {title}
      </PageTitle>
      <ul className="felles-parties" aria-label={t.case.parties}>
        {view.parties
          .filter((party) => party.status === "active")
          .map((party) => (
            <li key={party.party}>
              <BodyShort as="span" weight="semibold">
                {party.name === "" ? t.common.unknownName : party.name}
              </BodyShort>
              <span className="felles-quiet">
                {" "}
                {t.words.role[party.role]}
                {party.me ? ` (${t.common.me})` : null}
              </span>
            </li>
          ))}
      </ul>
      <div className="felles-case-ways">
        {shared === undefined ? null : <WhoCanRead space={shared} />}
        <Joining view={view} />
      </div>
      <HandingOver view={view} />
      {view.card.my_role === "participant" ? <MyWays view={view} /> : null}
    </header>
  );
}
