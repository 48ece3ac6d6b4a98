import { CloudIcon, CloudSlashIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Heading, Link } from "@navikt/ds-react";
import { nameOf } from "../../components/marks/names";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { hrefOf } from "../../components/route/useRoute";
import { Shown } from "../../components/state/Shown";
import { useNow } from "../../components/time/useNow";
import type { SyncStatus } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Noticed } from "./Noticed";
import { Outgoing } from "./Outgoing";
import "./sync.css";

/** An honest account: how the connection is, what of mine has come how far, and what has come but waits. */
export function SyncPage() {
  const { t } = useText();
  const overview = useAnswer("sync_overview", {});
  return (
    <Page>
      <PageTitle>{t.sync.heading}</PageTitle>
      <Shown query={overview}>
        {(status) => (
          <>
            <Connection status={status} />
            <section className="felles-sync__part">
              <Heading level="2" size="small">
                {t.sync.outgoing}
              </Heading>
              {status.outgoing.length === 0 ? (
                <BodyLong>{t.sync.nothingOutgoing}</BodyLong>
              ) : (
                <>
                  <BodyLong className="felles-quiet">{t.sync.outgoingLead}</BodyLong>
                  <ul className="felles-sync__list">
                    {status.outgoing.map((outgoing) => (
                      <Outgoing key={outgoing.document} outgoing={outgoing} />
                    ))}
                  </ul>
                </>
              )}
            </section>
            {status.held.length === 0 ? null : <Held status={status} />}
            <Noticed noticed={status.noticed} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Connection({ status }: { readonly status: SyncStatus }) {
  const { t, format } = useText();
  const now = useNow();
  const offlineSet = useCommand("offline_set");
  const offline = status.connection === "offline_by_choice";
  const { last_exchange_at: last, next_try_at: next } = status;
  return (
    <section className="felles-sync__connection">
      <Heading level="2" size="small">
        {t.sync.connection[status.connection]}
      </Heading>
      <BodyLong>{t.sync.connectionExplained[status.connection]}</BodyLong>
      <BodyShort weight="semibold">{t.sync.unsent(status.unsent)}</BodyShort>
      {status.undelivered === 0 ? null : <BodyLong>{t.leaving.undelivered(status.undelivered)}</BodyLong>}
      {status.hub === null ? (
        <Link href={hrefOf({ at: "settings" })}>{t.sync.chooseHub}</Link>
      ) : (
        <BodyShort className="felles-quiet">
          {last === null ? t.sync.never : t.sync.lastExchange(format.ago(Math.min(last, now), now))}
          {next === null || offline ? null : `. ${t.sync.nextTry(format.time(next))}`}
          {`. ${t.sync.hub(status.hub)}`}
        </BodyShort>
      )}
      {status.connection === "no_hub" ? null : (
        <Button
          className="felles-sync__button"
          variant={offline ? "primary" : "secondary"}
          icon={offline ? <CloudIcon aria-hidden /> : <CloudSlashIcon aria-hidden />}
          loading={offlineSet.isPending}
          onClick={() => offlineSet.mutate({ offline: !offline })}
        >
          {offline ? t.frame.goOnline : t.frame.goOffline}
        </Button>
      )}
    </section>
  );
}

function Held({ status }: { readonly status: SyncStatus }) {
  const { t } = useText();
  return (
    <section className="felles-sync__part">
      <Heading level="2" size="small">
        {t.sync.heldHeading}
      </Heading>
      <BodyLong className="felles-quiet">{t.sync.heldLead}</BodyLong>
      <ul className="felles-sync__list">
        {status.held.map((held) => (
          <li key={`${held.from.person}/${held.position}`} className="felles-sync__item">
            <BodyShort weight="semibold">{t.sync.heldFrom(nameOf(t, held.from))}</BodyShort>
            <BodyLong>{t.sync.held[held.reason]}</BodyLong>
          </li>
        ))}
      </ul>
    </section>
  );
}
