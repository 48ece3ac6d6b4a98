import { Shown } from "../components/state/Shown";
import { useAnswer } from "../core/query";
import { StartPage } from "../features/start/StartPage";
import { Frame } from "./Frame";
import { Place } from "./Place";

/** Nothing is shown before the profile is open. */
export function Gate() {
  const profile = useAnswer("profile_status", {});
  if (profile.error !== null) return <StartPage state="unopenable" problem={profile.error} />;
  return (
    <Shown query={profile}>
      {(state) => {
        if (state.state !== "unlocked") return <StartPage state={state.state} problem={null} />;
        return (
          <Frame>
            <Place />
          </Frame>
        );
      }}
    </Shown>
  );
}
