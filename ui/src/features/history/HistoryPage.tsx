import { ArrowLeftIcon } from "@navikt/aksel-icons";
import { BodyShort, Link } from "@navikt/ds-react";
import { useState } from "react";
import { placeOf } from "../../components/marks/kindWords";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { wordsIn } from "../../components/text/valueOf";
import type { CaseId, CaseView, DocumentId, DocumentView, Sitting } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Sittings } from "./Sittings";
import { Then } from "./Then";
import { keyOf } from "./keyOf";
import "./history.css";

/** Who wrote what when in one document. */
export function HistoryPage({ caseId, document }: { readonly caseId: CaseId; readonly document: DocumentId }) {
  const opened = useAnswer("case_open", { case: caseId });
  const view = useAnswer("document_open", { document });
  const history = useAnswer("document_history", { document }, { keepPrevious: true });
  return (
    <Page wide>
      <Shown query={opened}>
        {(caseView) => (
          <Shown query={view}>
            {(open) => <Shown query={history}>{(sittings) => <History caseView={caseView} view={open} sittings={sittings} />}</Shown>}
          </Shown>
        )}
      </Shown>
    </Page>
  );
}

interface HistoryProps {
  readonly caseView: CaseView;
  readonly view: DocumentView;
  readonly sittings: readonly Sitting[];
}

function History({ caseView, view, sittings }: HistoryProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const sitting = sittings.find((known) => keyOf(known) === chosen) ?? sittings[0];
  const title = wordsIn(view, "title") || t.words.documentKind[view.kind];
  const shielded = caseView.card.shielding !== "none";
  return (
    <>
      <Link href={hrefOf(placeOf({ kind: view.kind, case: view.case, document: view.document }))} className="felles-back">
        <ArrowLeftIcon aria-hidden />
        {t.writing.past.back}
      </Link>
      <PageTitle windowTitle={shielded ? t.common.shielded : `${t.writing.past.heading}: ${title}`} lead={t.writing.past.lead(title)}>
        {t.writing.past.heading}
      </PageTitle>
      {sitting === undefined ? (
        <BodyShort>{t.writing.past.empty}</BodyShort>
      ) : (
        <div className="felles-history">
          <Sittings sittings={sittings} chosen={keyOf(sitting)} onChoose={setChosen} />
          <Then key={keyOf(sitting)} view={view} sitting={sitting} />
        </div>
      )}
    </>
  );
}
