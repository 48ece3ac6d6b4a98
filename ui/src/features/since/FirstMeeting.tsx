import { BodyLong, Button, Heading } from "@navikt/ds-react";
import { go } from "../../components/route/useRoute";
import type { CaseId } from "../../core/contract";
import { useText } from "../../text/useText";

interface FirstMeetingProps {
  readonly caseId: CaseId;
  /** How many texts and things. */
  readonly count: number;
  readonly onSeen: () => void;
}

/** What was made before one came and arrives only now, from a device that was offline: it is what the case is, and no news. */
export function FirstMeeting({ caseId, count, onSeen }: FirstMeetingProps) {
  const { t } = useText();
  const words = t.particulars;
  return (
    <div className="felles-since__first">
      <Heading level="3" size="xsmall">
        {words.firstHeading}
      </Heading>
      <BodyLong>{words.firstLead(count)}</BodyLong>
      <div className="felles-since__first-ways">
        <Button onClick={() => go({ at: "case", case: caseId, section: "timeline" })}>{words.firstRead}</Button>
        <Button variant="secondary" data-color="neutral" onClick={onSeen}>
          {words.firstDone}
        </Button>
      </div>
    </div>
  );
}
