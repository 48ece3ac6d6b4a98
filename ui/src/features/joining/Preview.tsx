import { BodyLong, BodyShort, Button, Checkbox, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { InvitationView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** The version of the declaration whose words stand in the catalogue. */
const DECLARATION = 1;

interface PreviewProps {
  readonly view: InvitationView;
  readonly name: string;
}

/** The one page before anything of a case is on this device: what can be read, who answers for what; a mentor signs. */
export function Preview({ view, name }: PreviewProps) {
  const { t } = useText();
  const agree = useCommand("invitation_agree");
  const [promised, setPromised] = useState(false);
  const [tried, setTried] = useState(false);
  if (view.meeting === "own_device") return <OwnDevice view={view} />;
  const mentor = t.joining.mentor;
  const participant = t.joining.participant;
  const counsellor = t.joining.counsellor;
  const words = view.role === "participant" ? participant : view.role === "counsellor" ? counsellor : mentor;
  const signs = view.declaration !== null;
  const submit = () => {
    setTried(true);
    if (signs && !promised) return;
    agree.mutate({ invitation: view.invitation, declaration: view.declaration });
  };
  return (
    <div className="felles-joining__step felles-joining__step--long">
      <Heading level="2" size="medium">
        {t.joining.previewHeading}
      </Heading>
      <BodyLong>{t.joining.previewLead(name, view.role === null ? "" : t.words.role[view.role])}</BodyLong>
      <Points heading={t.joining.canRead} points={words.canRead} />
      <Points heading={t.joining.cannotRead} points={words.cannotRead} />
      <Points heading={t.joining.whoAnswers} points={words.answers} />
      {!signs ? null : view.declaration === DECLARATION ? (
        <div className="felles-joining__paper">
          <Points heading={t.joining.declarationHeading} points={t.joining.declaration} />
          <BodyShort className="felles-quiet">{t.joining.declarationVersion(DECLARATION)}</BodyShort>
          <Checkbox checked={promised} error={tried && !promised} onChange={() => setPromised(!promised)}>
            {t.joining.promise}
          </Checkbox>
          <BodyShort aria-live="polite">{tried && !promised ? t.joining.promiseMissing : ""}</BodyShort>
        </div>
      ) : (
        <BodyLong>{t.joining.newerText}</BodyLong>
      )}
      {signs && view.declaration !== DECLARATION ? null : (
        <div className="felles-joining__actions">
          <Button onClick={submit} loading={agree.isPending}>
            {signs ? t.joining.sign : t.joining.haveRead}
          </Button>
        </div>
      )}
      {agree.error === null ? null : <ProblemNote problem={agree.error} />}
    </div>
  );
}

function Points({ heading, points }: { readonly heading: string; readonly points: readonly string[] }) {
  return (
    <section className="felles-joining__step">
      <Heading level="3" size="small">
        {heading}
      </Heading>
      <ul className="felles-joining__list">
        {points.map((point) => (
          <li key={point}>
            <BodyLong>{point}</BodyLong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnDevice({ view }: { readonly view: InvitationView }) {
  const { t } = useText();
  const agree = useCommand("invitation_agree");
  return (
    <div className="felles-joining__step">
      <Heading level="2" size="medium">
        {t.joining.ownPreviewHeading}
      </Heading>
      <BodyLong>{t.joining.ownPreviewLead}</BodyLong>
      <div className="felles-joining__actions">
        <Button loading={agree.isPending} onClick={() => agree.mutate({ invitation: view.invitation, declaration: null })}>
          {t.joining.ownAgree}
        </Button>
      </div>
      {agree.error === null ? null : <ProblemNote problem={agree.error} />}
    </div>
  );
}
