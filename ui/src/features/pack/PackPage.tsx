import { BodyLong, BodyShort, Button, Checkbox, CheckboxGroup, ReadMore } from "@navikt/ds-react";
import { useState } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { Shown } from "../../components/state/Shown";
import { useNow } from "../../components/time/useNow";
import type { CaseId, PackView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Pack } from "./Pack";
import "./pack.css";

/** Visits within this time are taken along without being asked for. */
const SOON_MS = 7 * 86_400_000;

/** Before one leaves for a place without coverage: whether everything of each chosen case is on this device. */
export function PackPage() {
  const { t } = useText();
  const packs = useAnswer("visit_pack", {});
  return (
    <Page>
      <PageTitle lead={t.visits.packLead}>{t.visits.pack}</PageTitle>
      <Shown query={packs}>{(all) => <Packs all={all} />}</Shown>
    </Page>
  );
}

function Packs({ all }: { readonly all: readonly PackView[] }) {
  const { t } = useText();
  const now = useNow();
  const soon = all.filter((pack) => pack.next_visit_at !== null && pack.next_visit_at - now <= SOON_MS).map((pack) => pack.case);
  const [picked, setPicked] = useState<readonly CaseId[] | null>(null);
  const chosen = picked ?? soon;
  const shown = all.filter((pack) => chosen.includes(pack.case));
  return (
    <>
      <Online behind={shown.some((pack) => pack.state !== "complete" || pack.unsent > 0)} />
      {shown.length === 0 ? <BodyLong>{t.visits.packNone}</BodyLong> : null}
      <ul className="felles-packs">
        {shown.map((pack) => (
          <Pack key={pack.case} pack={pack} />
        ))}
      </ul>
      <ReadMore header={t.visits.packMore} defaultOpen={shown.length === 0}>
        <CheckboxGroup legend={t.visits.packChosen} value={[...chosen]} onChange={(cases: CaseId[]) => setPicked(cases)}>
          {all.map((pack) => (
            <Checkbox key={pack.case} value={pack.case}>
              {pack.title === "" ? t.common.shielded : pack.title}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </ReadMore>
    </>
  );
}

/** Whoever is offline by choice fetches nothing: the way back online stands where it is needed. */
function Online({ behind }: { readonly behind: boolean }) {
  const { t } = useText();
  const sync = useAnswer("sync_overview", {});
  const set = useCommand("offline_set");
  if (!behind || sync.data?.connection !== "offline_by_choice") return null;
  return (
    <section className="felles-packs__online" aria-label={t.frame.statusHeading}>
      <BodyShort>{t.visits.packOnline}</BodyShort>
      <Button loading={set.isPending} onClick={() => set.mutate({ offline: false })}>
        {t.frame.goOnline}
      </Button>
    </section>
  );
}
