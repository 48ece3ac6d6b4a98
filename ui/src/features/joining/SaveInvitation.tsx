import { DownloadIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { fileAddress, fileWords } from "../../components/joining/invitationFile";
import { useText } from "../../text/useText";

/** Saves an invitation as a small file of words, to be carried on a stick or sent along. */
export function SaveInvitation({ link, onSaved }: { readonly link: string; readonly onSaved: () => void }) {
  const { t } = useText();
  const words = t.joining.file;
  return (
    <Button
      as="a"
      variant="secondary"
      icon={<DownloadIcon aria-hidden />}
      href={fileAddress(fileWords(words.inside, link))}
      download={words.name}
      onClick={onSaved}
    >
      {words.save}
    </Button>
  );
}
