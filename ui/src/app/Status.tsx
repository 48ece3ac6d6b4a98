import { ArrowsCirclepathIcon, CheckmarkCircleIcon, CloudIcon, CloudSlashIcon, HourglassIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { ComponentType, SVGProps } from "react";
import { hrefOf } from "../components/route/useRoute";
import type { ConnectionState } from "../core/contract";
import { useAnswer, useCommand } from "../core/query";
import { useText } from "../text/useText";
import "./status.css";

const icons: Readonly<Record<ConnectionState, ComponentType<SVGProps<SVGSVGElement>>>> = {
  no_hub: CloudIcon,
  offline_by_choice: CloudSlashIcon,
  unreachable: HourglassIcon,
  connecting: HourglassIcon,
  syncing: ArrowsCirclepathIcon,
  up_to_date: CheckmarkCircleIcon,
};

/** How the connection is, how much is not sent, and the way off and on. Always in sight. */
export function Status() {
  const { t } = useText();
  const overview = useAnswer("sync_overview", {});
  const offlineSet = useCommand("offline_set");
  const status = overview.data;
  if (status === undefined) return null;
  const offline = status.connection === "offline_by_choice";
  const Icon = icons[status.connection];
  return (
    <section className="felles-status" aria-label={t.frame.statusHeading}>
      <a className="felles-status__link" href={hrefOf({ at: "sync" })} title={t.frame.openSync}>
        <Icon aria-hidden className="felles-status__icon" />
        <span role="status">
          <span className="felles-status__word">{t.sync.connection[status.connection]}</span>
          {status.unsent > 0 && status.connection !== "no_hub" ? (
            <span className="felles-status__unsent">
              <span className="felles-status__dot" aria-hidden>
                {t.common.between}
              </span>{" "}
              {t.sync.unsentShort(status.unsent)}
            </span>
          ) : null}
        </span>
      </a>
      {status.connection === "no_hub" ? null : (
        <Button
          size="small"
          variant={offline ? "primary" : "secondary"}
          data-color={offline ? "accent" : "neutral"}
          loading={offlineSet.isPending}
          onClick={() => offlineSet.mutate({ offline: !offline })}
        >
          {offline ? t.frame.goOnline : t.frame.goOffline}
        </Button>
      )}
    </section>
  );
}
