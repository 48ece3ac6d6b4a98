import { BodyLong, Button, Radio, RadioGroup } from "@navikt/ds-react";
import { useState } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import type { CaseId, Meeting, PartId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Steps } from "./Steps";
import "./joining.css";

interface InvitePageProps {
  readonly caseId: CaseId;
  readonly party: PartId;
}

/** Inviting one of a case's parties: how the two meet, the invitation itself, the digits, until they have joined. */
export function InvitePage({ caseId, party }: InvitePageProps) {
  const { t } = useText();
  const opened = useAnswer("case_open", { case: caseId });
  const listed = useAnswer("invitation_list", {});
  const [anew, setAnew] = useState(false);
  const made = anew ? undefined : listed.data?.find((known) => known.mine && known.case === caseId && known.party === party);
  // Whoever came in once and lost the device is invited anew.
  const joined = opened.data?.parties.find((known) => known.party === party)?.joined === true;
  const view = made?.state === "let_in" && !joined ? undefined : made;
  return (
    <Page>
      <Shown query={opened}>
        {(shown) => {
          const name = shown.parties.find((known) => known.party === party)?.name ?? t.common.unknownName;
          const heading = t.joining.inviteHeading(name);
          return (
            <>
              <BackToCase view={shown} />
              <PageTitle windowTitle={shown.card.shielding === "none" ? heading : t.common.shielded} lead={t.joining.inviteLead(name)}>
                {heading}
              </PageTitle>
              {view === undefined ? (
                <HowToMeet caseId={caseId} party={party} onMade={() => setAnew(false)} />
              ) : (
                <Steps view={view} name={name} openLead={t.joining.openLead(name)} onNew={() => setAnew(true)} />
              )}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

function HowToMeet({ caseId, party, onMade }: InvitePageProps & { readonly onMade: () => void }) {
  const { t } = useText();
  const [meeting, setMeeting] = useState<Meeting>("table");
  const make = useCommand("invitation_create");
  const overview = useAnswer("sync_overview", {});
  if (overview.data?.hub === null) return <BodyLong>{t.joining.needsServer}</BodyLong>;
  return (
    <div className="felles-joining">
      <RadioGroup legend={t.joining.howHeading} value={meeting} onChange={(chosen: Meeting) => setMeeting(chosen)}>
        <Radio value="table" description={t.joining.tableHelp}>
          {t.joining.table}
        </Radio>
        <Radio value="distance" description={t.joining.distanceHelp}>
          {t.joining.distance}
        </Radio>
      </RadioGroup>
      <Button loading={make.isPending} onClick={() => make.mutate({ case: caseId, party, meeting }, { onSuccess: onMade })}>
        {t.joining.make}
      </Button>
      {make.error === null ? null : <ProblemNote problem={make.error} />}
    </div>
  );
}
