import { Button, Heading } from "@navikt/ds-react";
import { PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { ImportCases } from "../../components/importing/ImportCases";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { go } from "../../components/route/useRoute";
import { TourOffer } from "../../components/tour/TourOffer";
import { Empty } from "../../components/state/Empty";
import { Shown } from "../../components/state/Shown";
import type { CaseCard } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { CaseLine } from "./CaseLine";
import { Closed } from "./Closed";
import { NewCase } from "./NewCase";
import { UnderWay } from "./UnderWay";
import "./cases.css";

/** All cases that I take part in. */
export function CasesPage() {
  const { t } = useText();
  const cases = useAnswer("case_list", {});
  const [making, setMaking] = useState(false);
  const begin = (
    <>
      <Button icon={<PlusIcon aria-hidden />} onClick={() => setMaking(true)}>
        {t.cases.newCase}
      </Button>
      <Button variant="secondary" onClick={() => go({ at: "invited", ownDevice: false })}>
        {t.joining.invited}
      </Button>
    </>
  );
  return (
    <Page wide>
      <PageTitle {...(cases.data === undefined || cases.data.length === 0 ? {} : { actions: begin })}>{t.cases.heading}</PageTitle>
      <TourOffer />
      <UnderWay />
      <Shown query={cases}>
        {(cards) =>
          cards.length === 0 ? (
            <Empty heading={t.cases.emptyHeading} lead={t.cases.emptyLead}>
              {begin}
              <ImportCases />
              <Button variant="tertiary" onClick={() => go({ at: "invited", ownDevice: true })}>
                {t.joining.haveFelles}
              </Button>
            </Empty>
          ) : (
            <Lists cards={cards} />
          )
        }
      </Shown>
      <Closed />
      <NewCase open={making} onClose={() => setMaking(false)} />
    </Page>
  );
}

function Lists({ cards }: { readonly cards: readonly CaseCard[] }) {
  const { t } = useText();
  const ended = cards.filter((card) => card.status === "ended");
  return (
    <>
      <List cards={cards.filter((card) => card.status !== "ended")} />
      {ended.length === 0 ? null : (
        <section className="felles-cases__ended">
          <Heading level="2" size="small">
            {t.cases.ended}
          </Heading>
          <List cards={ended} />
        </section>
      )}
    </>
  );
}

function List({ cards }: { readonly cards: readonly CaseCard[] }) {
  return (
    <ul className="felles-cases">
      {cards.map((card) => (
        <li key={card.case}>
          <CaseLine card={card} />
        </li>
      ))}
    </ul>
  );
}
