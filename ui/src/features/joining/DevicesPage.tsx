import { BodyShort, Button, Heading, Link } from "@navikt/ds-react";
import { PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { nameOf } from "../../components/marks/names";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { Shown } from "../../components/state/Shown";
import { useNow } from "../../components/time/useNow";
import type { InvitationId, OwnDeviceView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Steps } from "./Steps";
import "./joining.css";

/** My devices, and adding one. */
export function DevicesPage() {
  const { t } = useText();
  const devices = useAnswer("device_list", {});
  const listed = useAnswer("invitation_list", {});
  const invite = useCommand("device_invite");
  const overview = useAnswer("sync_overview", {});
  const [shown, setShown] = useState<InvitationId | null>(null);
  const adding = listed.data?.find((view) => view.mine && view.meeting === "own_device" && view.invitation === shown);
  const add = () => invite.mutate({}, { onSuccess: (view) => setShown(view.invitation) });
  return (
    <Page>
      <PageTitle lead={t.joining.devicesLead}>{t.joining.devices}</PageTitle>
      <Shown query={devices}>
        {(known) => (
          <ul className="felles-devices">
            {known.map((device) => (
              <Device key={device.device} device={device} />
            ))}
          </ul>
        )}
      </Shown>
      {adding === undefined ? (
        <div className="felles-joining">
          <Button variant="secondary" icon={<PlusIcon aria-hidden />} loading={invite.isPending} disabled={overview.data?.hub === null} onClick={add}>
            {t.joining.addDevice}
          </Button>
          {overview.data?.hub === null ? <BodyShort className="felles-quiet">{t.joining.needsServer}</BodyShort> : null}
          {invite.error === null ? null : <ProblemNote problem={invite.error} />}
        </div>
      ) : (
        <Steps view={adding} name={adding.device_name ?? t.joining.otherDevice} openLead={t.joining.addDeviceLead} onNew={add} />
      )}
      <LostDevices />
    </Page>
  );
}

/** Devices that were marked as lost on this one, each with its report. */
function LostDevices() {
  const { t, format } = useText();
  const lost = useAnswer("lost_list", {});
  if (lost.data === undefined || lost.data.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small">
        {t.lost.listed}
      </Heading>
      <ul className="felles-devices">
        {lost.data.map((device) => (
          <li key={device.device} className="felles-devices__one">
            <BodyShort weight="semibold">{device.owner.me ? device.name || t.joining.unnamedDevice : t.lost.deviceOf(nameOf(t, device.owner))}</BodyShort>
            {device.lost_at === null ? null : <BodyShort className="felles-quiet">{t.lost.lostAt(format.moment(device.lost_at))}</BodyShort>}
            <Link className="felles-devices__link" href={hrefOf({ at: "lost", device: device.device })}>
              {t.lost.readAgain}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Device({ device }: { readonly device: OwnDeviceView }) {
  const { t, format } = useText();
  const now = useNow();
  const heard = device.last_heard_at === null ? t.joining.notHeard : t.joining.heard(format.ago(device.last_heard_at, now));
  return (
    <li className="felles-devices__one">
      <BodyShort weight="semibold">{device.name === "" ? t.joining.unnamedDevice : device.name}</BodyShort>
      <BodyShort className="felles-quiet">{device.this ? t.joining.thisDevice : heard}</BodyShort>
      {device.this ? null : (
        <Link className="felles-devices__link" href={hrefOf({ at: "lost", device: device.device })}>
          {t.lost.isLost}
        </Link>
      )}
    </li>
  );
}
