import { TabletIcon } from "@navikt/aksel-icons";
import { BodyLong, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import type { CaseId } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Gives the device into the participant's hands. */
export function HandOver({ caseId, name }: { readonly caseId: CaseId; readonly name: string }) {
  const { t } = useText();
  const words = t.participant.hand;
  const [asked, setAsked] = useState(false);
  const hand = useCommand("tablet_hand_over");
  return (
    <section className="felles-hand">
      <Heading level="2" size="small">
        {words.heading(name)}
      </Heading>
      <BodyLong>{words.lead(name)}</BodyLong>
      <Button icon={<TabletIcon aria-hidden />} variant="secondary" onClick={() => setAsked(true)}>
        {words.start(name)}
      </Button>
      <FormDialog
        open={asked}
        onClose={() => setAsked(false)}
        heading={words.sure(name)}
        submit={words.start(name)}
        onSubmit={() => hand.mutate({ case: caseId })}
        pending={hand.isPending}
        problem={hand.error}
      >
        <BodyLong>{words.sureLead}</BodyLong>
      </FormDialog>
    </section>
  );
}
