import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Shown } from "../components/state/Shown";
import { useAnswer } from "../core/query";
import { StartPage } from "../features/start/StartPage";
import { Opened, useCover } from "./Opened";

/** What may be known while Felles is closed. */
const OUTSIDE: readonly unknown[] = ["profile_status", "unlock_options"];

/** Nothing is shown before the profile is open, and nothing that was shown is kept once it is closed. */
export function Gate() {
  const profile = useAnswer("profile_status", {});
  const client = useQueryClient();
  const { cover, raise } = useCover();
  const closed = profile.data !== undefined && profile.data.state !== "unlocked";
  useEffect(() => {
    if (closed) client.removeQueries({ predicate: (query) => !OUTSIDE.includes(query.queryKey[0]) });
  }, [closed, client]);
  if (cover !== null) return cover;
  if (profile.error !== null) return <StartPage state="unopenable" problem={profile.error} />;
  return (
    <Shown query={profile}>
      {(state) => (state.state === "unlocked" ? <Opened onCover={raise} /> : <StartPage state={state.state} problem={null} />)}
    </Shown>
  );
}
