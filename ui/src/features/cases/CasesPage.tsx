import { Button, Link } from "@navikt/ds-react";
import { InboxIcon, PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { ImportCases } from "../../components/importing/ImportCases";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { useAnswerAtRest } from "../../components/page/useAnswerAtRest";
import { go, hrefOf } from "../../components/route/useRoute";
import { Empty } from "../../components/state/Empty";
import { Shown } from "../../components/state/Shown";
import { useText } from "../../text/useText";
import { CaseList } from "./CaseList";
import { Closed } from "./Closed";
import { NewCase } from "./NewCase";
import { UnderWay } from "./UnderWay";
import "./cases.css";

/** All cases that I take part in. */
export function CasesPage() {
  const { t } = useText();
  const cases = useAnswerAtRest("case_list", {});
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
      <UnderWay />
      <InboxLink />
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
            <CaseList cards={cards} />
          )
        }
      </Shown>
      <Closed />
      <NewCase open={making} onClose={() => setMaking(false)} />
    </Page>
  );
}

/** The way to what was caught in passing, while something is there. */
function InboxLink() {
  const { t } = useText();
  const inbox = useAnswerAtRest("inbox_list", {});
  const count = inbox.data?.notes.length ?? 0;
  if (count === 0) return null;
  return (
    <Link href={hrefOf({ at: "inbox" })}>
      <InboxIcon aria-hidden /> {t.day.inbox.waiting(count)}
    </Link>
  );
}
