import { CameraIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import { hasCamera } from "../../core/camera";
import { useText } from "../../text/useText";
import { Scanner } from "./Scanner";

/** Reads the code on the other screen with the camera, where there is one. */
export function ScanCode({ onFound }: { readonly onFound: (link: string) => void }) {
  const { t } = useText();
  const [there, setThere] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    let left = false;
    void hasCamera().then((has) => (left ? undefined : setThere(has)));
    return () => {
      left = true;
    };
  }, []);
  if (!there) return null;
  return (
    <>
      <Button type="button" variant="secondary" data-color="neutral" icon={<CameraIcon aria-hidden />} onClick={() => setOpen(true)}>
        {t.joining.scan.open}
      </Button>
      {open ? (
        <Scanner
          onClose={() => setOpen(false)}
          onFound={(link) => {
            setOpen(false);
            onFound(link);
          }}
        />
      ) : null}
    </>
  );
}
