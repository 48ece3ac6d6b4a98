import { BodyLong, BodyShort, Link } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { BackToCase } from "../../components/text/BackToCase";
import { useNow } from "../../components/time/useNow";
import type { CaseId, DeviceView } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import "./lost.css";

/** The devices of the others in a case, and the way to shut one out. */
export function CaseDevicesPage({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText();
  const opened = useAnswer("case_open", { case: caseId });
  const devices = useAnswer("case_devices", { case: caseId });
  return (
    <Page>
      {opened.data === undefined ? null : <BackToCase view={opened.data} />}
      <PageTitle lead={t.lost.inCase.lead}>{t.lost.inCase.heading}</PageTitle>
      <Shown query={devices}>
        {(known) =>
          known.length === 0 ? (
            <BodyLong>{t.lost.inCase.none}</BodyLong>
          ) : (
            <ul className="felles-lost__rows">
              {known.map((device) => (
                <Device key={device.device} device={device} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}

function Device({ device }: { readonly device: DeviceView }) {
  const { t, format } = useText();
  const now = useNow();
  const { owner, last_heard_at: heard, lost_at: lost } = device;
  const told = lost !== null ? t.lost.lostAt(format.moment(lost)) : heard === null ? t.lost.neverHeard : t.lost.heard(format.ago(heard, now));
  const facts = [owner.role === null ? null : t.words.role[owner.role], device.name === "" ? null : device.name, told];
  const address = hrefOf({ at: "lost", device: device.device });
  return (
    <li className="felles-lost__row">
      <div>
        <BodyShort weight="semibold">{t.lost.deviceOf(nameOf(t, owner))}</BodyShort>
        <BodyShort className="felles-quiet">{facts.filter((fact) => fact !== null).join(" · ")}</BodyShort>
      </div>
      {lost === null && !device.may_mark ? null : (
        <Link className="felles-lost__link" href={address}>
          {lost === null ? t.lost.isLost : t.lost.readAgain}
        </Link>
      )}
    </li>
  );
}
