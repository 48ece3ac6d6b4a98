import { Button, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { go } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import type { InvitationId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { OtherWays } from "./OtherWays";
import { Steps } from "./Steps";
import "./joining.css";

/** On the invited side: paste the invitation. */
export function InvitedPage({ ownDevice }: { readonly ownDevice: boolean }) {
  const { t } = useText();
  const [link, setLink] = useState("");
  const [tried, setTried] = useState(false);
  const follow = useCommand("invitation_follow");
  const bring = (brought: string) => follow.mutate({ link: brought }, { onSuccess: (view) => go({ at: "invitation", invitation: view.invitation }) });
  const found = (brought: string) => {
    setLink(brought);
    bring(brought);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (link.trim() !== "") bring(link);
  };
  return (
    <Page>
      <PageTitle lead={ownDevice ? t.joining.onTheOther : t.joining.invitedLead}>
        {ownDevice ? t.joining.haveFelles : t.joining.invitedHeading}
      </PageTitle>
      <form className="felles-joining" onSubmit={submit} noValidate>
        <Textarea
          label={t.joining.paste}
          value={link}
          minRows={4}
          spellCheck={false}
          autoComplete="off"
          className="felles-joining__step"
          error={tried && link.trim() === "" ? t.joining.pasteMissing : undefined}
          onChange={(event) => setLink(event.target.value)}
        />
        <Button type="submit" loading={follow.isPending}>
          {t.joining.follow}
        </Button>
        {follow.error === null ? null : <ProblemNote problem={follow.error} />}
      </form>
      <OtherWays onFound={found} />
    </Page>
  );
}

/** One invitation, on the invited side. */
export function InvitationPage({ invitation }: { readonly invitation: InvitationId }) {
  const { t } = useText();
  const status = useAnswer("invitation_status", { invitation });
  return (
    <Page>
      <Shown query={status}>
        {(view) => {
          const own = view.meeting === "own_device";
          const name = own ? t.joining.otherDevice : (view.name ?? t.common.unknownName);
          return (
            <>
              <PageTitle>{own ? t.joining.haveFelles : t.joining.invitedHeading}</PageTitle>
              <Steps view={view} name={name} openLead={t.joining.openLead(name)} />
            </>
          );
        }}
      </Shown>
    </Page>
  );
}
