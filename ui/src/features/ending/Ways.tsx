import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseStatus, CaseView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { EndForm } from "./EndForm";

interface Way {
  readonly to: CaseStatus;
  readonly label: string;
  readonly lead: string;
}

/** Where the case stands, and the ways on from there, all of the same weight. */
export function Ways({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const words = t.participant.ending;
  const [ending, setEnding] = useState(false);
  const set = useCommand("field_set");
  const { status } = view.card;
  const resume: Way = { to: "running", label: words.resume, lead: words.resumeLead };
  const taper: Way = { to: "tapering", label: words.taper, lead: words.taperLead };
  const pause: Way = { to: "paused", label: words.pause, lead: words.pauseLead };
  const end: Way = { to: "ended", label: words.end, lead: words.endLead };
  const begin: Way = { to: "running", label: words.start, lead: words.startLead };
  const ways = [status === "preparing" ? begin : status === "running" ? null : resume, status === "preparing" ? null : taper, pause, end];
  const choose = (to: CaseStatus) =>
    to === "ended" ? setEnding(true) : set.mutate({ document: view.document, part: null, field: "case_status", value: { code: to } });
  return (
    <section>
      <BodyShort spacing weight="semibold">
        {words.now(t.words.caseStatus[status])}
      </BodyShort>
      <ul className="felles-ending__ways">
        {ways
          .filter((way) => way !== null && way.to !== status)
          .map((way) =>
            way === null ? null : (
              <li key={way.to} className="felles-ending__way">
                <div>
                  <Heading level="2" size="xsmall">
                    {way.label}
                  </Heading>
                  <BodyLong>{way.lead}</BodyLong>
                </div>
                <Button variant="secondary" data-color="neutral" loading={set.isPending && set.variables.value !== "nothing"} onClick={() => choose(way.to)}>
                  {way.label}
                </Button>
              </li>
            ),
          )}
      </ul>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
      {ending ? <EndForm view={view} onClose={() => setEnding(false)} /> : null}
    </section>
  );
}
