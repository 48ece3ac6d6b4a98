import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useText } from "../../text/useText";
import { CreateProfile } from "./CreateProfile";
import { Rebuild } from "./Rebuild";

/** A device without a profile: make one, or bring back what was on devices that are gone. */
export function Absent({ onMade }: { readonly onMade: (passphrase: string) => void }) {
  const { t } = useText();
  const [gone, setGone] = useState(false);
  if (gone) return <Rebuild onBack={() => setGone(false)} />;
  return (
    <>
      <CreateProfile onMade={onMade} />
      <Button type="button" variant="tertiary" onClick={() => setGone(true)}>
        {t.lock.rebuild.link}
      </Button>
    </>
  );
}
