import { BodyShort, Button } from "@navikt/ds-react";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { useOpenProfile } from "./useOpenProfile";

/** Opens with what the machine keeps; when that is lost, says so, and the passphrase stands below. */
export function OpenHere() {
  const { t } = useText();
  const unlock = useCommand("profile_unlock_here");
  const open = useOpenProfile();
  return (
    <>
      {unlock.error === null ? (
        <Button type="button" loading={unlock.isPending} onClick={() => unlock.mutate({}, { onSuccess: open })}>
          {t.lock.openHere}
        </Button>
      ) : (
        <ProblemNote problem={unlock.error} />
      )}
      <BodyShort className="felles-quiet">{t.lock.orPassphrase}</BodyShort>
    </>
  );
}
