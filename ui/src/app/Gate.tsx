import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Steady } from "../components/page/Steady";
import { Shown } from "../components/state/Shown";
import type { HandedView } from "../core/contract";
import { useAnswer } from "../core/query";
import { FirstCodePage } from "../features/start/FirstCodePage";
import { InHands } from "../features/participant/InHands";
import { StartPage } from "../features/start/StartPage";
import { Opened, useCover } from "./Opened";
import { useActivity } from "./useActivity";

/** What may be known while Felles is closed. */
const OUTSIDE: readonly unknown[] = ["profile_status", "unlock_options"];

/** What may be known while the participant holds the device; everything else that was shown goes. */
const IN_HANDS: readonly unknown[] = [...OUTSIDE, "handover_status"];

/** The app, or only what is meant for the participant who holds the device. */
function Hands({ onCover }: { readonly onCover: () => void }) {
  const holder = useAnswer("handover_status", {});
  return <Shown query={holder}>{({ handed }) => (handed === null ? <Opened onCover={onCover} /> : <Held handed={handed} />)}</Shown>;
}

function Held({ handed }: { readonly handed: HandedView }) {
  const client = useQueryClient();
  const [cleared, setCleared] = useState(false);
  useActivity();
  // First everything goes that was there, then something new is asked for.
  useEffect(() => {
    client.removeQueries({ predicate: (query) => !IN_HANDS.includes(query.queryKey[0]) });
    setCleared(true);
  }, [client]);
  return cleared ? <InHands handed={handed} /> : null;
}

/** Nothing is shown before the profile is open, and nothing that was shown is kept once it is closed. */
export function Gate() {
  const profile = useAnswer("profile_status", {});
  const client = useQueryClient();
  const { cover, raise } = useCover();
  // Known from making the profile until its recovery code was written down or put off.
  const [made, setMade] = useState<string | null>(null);
  const closed = profile.data !== undefined && profile.data.state !== "unlocked";
  useEffect(() => {
    if (!closed) return;
    client.removeQueries({ predicate: (query) => !OUTSIDE.includes(query.queryKey[0]) });
    setMade(null);
  }, [closed, client]);
  if (cover !== null) return cover;
  if (profile.error !== null) return <StartPage state="unopenable" problem={profile.error} onMade={setMade} />;
  return (
    <Shown query={profile}>
      {(state) => {
        if (state.state !== "unlocked") {
          return (
            <Steady of={state.state}>
              <StartPage state={state.state} problem={null} onMade={setMade} />
            </Steady>
          );
        }
        return made === null ? <Hands onCover={raise} /> : <FirstCodePage passphrase={made} onDone={() => setMade(null)} />;
      }}
    </Shown>
  );
}
