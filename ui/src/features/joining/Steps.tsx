import { BodyLong, Button, Heading, Loader } from "@navikt/ds-react";
import { go } from "../../components/route/useRoute";
import { useCommand } from "../../core/query";
import type { InvitationView } from "../../core/contract";
import { useText } from "../../text/useText";
import { Compare } from "./Compare";
import { OpenInvitation } from "./OpenInvitation";
import { Preview } from "./Preview";
import "./joining.css";

interface StepsProps {
  readonly view: InvitationView;
  /** What the other side is called here. */
  readonly name: string;
  /** What to do with an invitation that nobody has followed. */
  readonly openLead: string;
  /** Begins anew after an ending; nothing where that is the other side's to do. */
  readonly onNew?: () => void;
}

/** Where an invitation stands, and what the person does next. Moves by itself. */
export function Steps({ view, name, openLead, onNew }: StepsProps) {
  const { t } = useText();
  const withdraw = useCommand("invitation_withdraw");
  return (
    <div className="felles-joining" aria-live="polite">
      <Step view={view} name={name} openLead={openLead} {...(onNew === undefined ? {} : { onNew })} />
      {!view.may_withdraw ? null : (
        <Button
          variant="tertiary"
          data-color="neutral"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ invitation: view.invitation })}
        >
          {view.mine ? t.joining.withdraw : t.common.cancel}
        </Button>
      )}
    </div>
  );
}

function Step({ view, name, openLead, onNew }: StepsProps) {
  const { t } = useText();
  switch (view.state) {
    case "open":
      return <OpenInvitation view={view} lead={openLead} />;
    case "connecting":
      return <Wait heading={t.joining.connecting} lead={t.joining.connectingHelp} />;
    case "comparing":
      return <Compare view={view} name={name} mayWait />;
    case "waiting":
      return <Wait heading={t.joining.waiting(name)} lead={t.joining.waitingLead} />;
    case "offered":
      return <Preview view={view} name={name} />;
    case "let_in":
      return <LetIn view={view} name={name} />;
    default:
      return <Ended state={view.state} {...(onNew === undefined ? {} : { onNew })} />;
  }
}

function Wait({ heading, lead }: { readonly heading: string; readonly lead: string }) {
  const { t } = useText();
  return (
    <div className="felles-joining__step">
      <Heading level="2" size="medium">
        {heading}
      </Heading>
      <BodyLong>{lead}</BodyLong>
      <Loader size="medium" title={t.common.loading} />
    </div>
  );
}

function LetIn({ view, name }: { readonly view: InvitationView; readonly name: string }) {
  const { t } = useText();
  const own = view.meeting === "own_device";
  const caseId = view.case;
  return (
    <div className="felles-joining__step">
      <Heading level="2" size="medium">
        {view.mine ? t.joining.letInInviter(own ? (view.device_name ?? t.joining.otherDevice) : name) : t.joining.letInInvited}
      </Heading>
      {view.mine ? null : <BodyLong>{own ? t.joining.letInDevice : t.joining.letInLead}</BodyLong>}
      {view.compared || own ? null : <Compare view={view} name={name} mayWait={false} />}
      <div className="felles-joining__actions">
        <Button
          variant={view.compared || own ? "primary" : "secondary"}
          onClick={() => go(caseId === null || !view.mine ? { at: "cases" } : { at: "case", case: caseId, section: "timeline" })}
        >
          {caseId === null || !view.mine ? t.joining.toCases : t.joining.toCase}
        </Button>
      </div>
    </div>
  );
}

type EndingState = "expired" | "different" | "used_twice" | "too_many_attempts" | "withdrawn";

function Ended({ state, onNew }: { readonly state: EndingState; readonly onNew?: () => void }) {
  const { t } = useText();
  return (
    <div className="felles-joining__step">
      <Heading level="2" size="medium">
        {t.joining.ended[state]}
      </Heading>
      <BodyLong>{t.joining.endedLead[state]}</BodyLong>
      {onNew === undefined ? null : (
        <div className="felles-joining__actions">
          <Button variant="secondary" onClick={onNew}>
            {t.joining.newOne}
          </Button>
        </div>
      )}
    </div>
  );
}
