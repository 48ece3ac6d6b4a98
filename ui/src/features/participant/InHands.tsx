import { HouseIcon } from "@navikt/aksel-icons";
import { BodyLong, BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { Mark } from "../../components/mark/Mark";
import { Steady } from "../../components/page/Steady";
import { Shown } from "../../components/state/Shown";
import type { HandedView } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { InHandsReading } from "./InHandsReading";
import { InHandsWriting } from "./InHandsWriting";
import { Openings } from "./Openings";
import { pagesOf } from "./pages";
import "./participant.css";

type Room = "home" | "reading" | "writing" | "access";

/** What the participant has while they hold somebody's device. There are no addresses in here: nothing else can be reached. */
export function InHands({ handed }: { readonly handed: HandedView }) {
  const { t } = useText();
  const words = t.participant.hand;
  const [room, setRoom] = useState<Room>("home");
  const lock = useCommand("profile_lock");
  const about = useAnswer("about_participant", { case: handed.case });
  return (
    <div className="felles-hands">
      <header className="felles-hands__top">
        <Mark />
        {room === "home" ? null : (
          <Button variant="tertiary" data-color="neutral" icon={<HouseIcon title={words.home} />} onClick={() => setRoom("home")} />
        )}
        <Button variant="secondary" data-color="neutral" loading={lock.isPending} onClick={() => lock.mutate({})}>
          {words.giveBack}
        </Button>
      </header>
      <main className="felles-hands__main" id="content">
        <Steady of={room} className="felles-hands__room">
          {room === "home" ? (
            <>
              <Heading level="1" size="xlarge">
                {words.hello(handed.name)}
              </Heading>
              <BodyLong size="large">{words.helloLead}</BodyLong>
              <Shown query={about}>
                {({ entries }) => (
                  <div className="felles-hands__doors">
                    <Door label={words.reading} hint={words.readingCount(pagesOf(entries).length)} onOpen={() => setRoom("reading")} />
                    <Door label={words.writing} onOpen={() => setRoom("writing")} />
                    <Door label={words.access} onOpen={() => setRoom("access")} />
                  </div>
                )}
              </Shown>
              <BodyShort className="felles-quiet">{words.giveBackLead}</BodyShort>
            </>
          ) : null}
          {room === "reading" ? <InHandsReading handed={handed} /> : null}
          {room === "writing" ? <InHandsWriting handed={handed} onDone={() => setRoom("home")} /> : null}
          {room === "access" ? (
            <>
              <Heading level="1" size="large">
                {words.access}
              </Heading>
              <Openings caseId={handed.case} held />
            </>
          ) : null}
        </Steady>
      </main>
    </div>
  );
}

interface DoorProps {
  readonly label: string;
  readonly hint?: string;
  readonly onOpen: () => void;
}

function Door({ label, hint, onOpen }: DoorProps) {
  return (
    <button type="button" className="felles-hands__door" onClick={onOpen}>
      <span className="felles-hands__door-label">{label}</span>
      {hint === undefined ? null : <span className="felles-quiet">{hint}</span>}
    </button>
  );
}
