import { EyeSlashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useText } from "../text/useText";

/** Hides everything at once. */
export function HideButton({ onHide }: { readonly onHide: () => void }) {
  const { t } = useText();
  return (
    <Button
      variant="tertiary"
      data-color="neutral"
      icon={<EyeSlashIcon title={t.lock.cover.hide} />}
      aria-keyshortcuts="F8"
      onClick={onHide}
    />
  );
}
