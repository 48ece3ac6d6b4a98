import { BodyLong, BodyShort, Heading } from "@navikt/ds-react";
import { Shown } from "../../components/state/Shown";
import type { CaseId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { whoOf } from "./entryWords";

const MOST = 200;

/** Who has opened the case, the newest first. */
export function Openings({ caseId, held = false }: { readonly caseId: CaseId; readonly held?: boolean }) {
  const { t, format } = useText();
  const log = useAnswer("access_list", { case: caseId, limit: MOST });
  return (
    <section className="felles-about-me__openings">
      <Heading level="2" size="small">
        {t.participant.about.opened}
      </Heading>
      <BodyLong className="felles-quiet">{t.participant.about.openedLead}</BodyLong>
      <Shown query={log}>
        {(entries) => (
          <ul>
            {entries.map((entry) => (
              <li key={`${entry.at}-${entry.by.person}-${entry.device_name}-${entry.what}`}>
                <BodyShort as="span" weight="semibold">
                  {whoOf(t, entry.by, held)}
                </BodyShort>
                {": "}
                {t.shielding.access.kind[entry.what]} {entry.device_name === "" ? null : t.shielding.access.on(entry.device_name)}{" "}
                <span className="felles-quiet">{format.moment(entry.at)}</span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}
