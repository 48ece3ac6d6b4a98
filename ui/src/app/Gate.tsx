import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Shown } from "../components/state/Shown";
import { useAnswer } from "../core/query";
import { FirstCodePage } from "../features/start/FirstCodePage";
import { StartPage } from "../features/start/StartPage";
import { Opened, useCover } from "./Opened";

/** What may be known while Felles is closed. */
const OUTSIDE: readonly unknown[] = ["profile_status", "unlock_options"];

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
        if (state.state !== "unlocked") return <StartPage state={state.state} problem={null} onMade={setMade} />;
        return made === null ? <Opened onCover={raise} /> : <FirstCodePage passphrase={made} onDone={() => setMade(null)} />;
      }}
    </Shown>
  );
}
