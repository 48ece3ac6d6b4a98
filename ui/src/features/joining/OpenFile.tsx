import { FileIcon } from "@navikt/aksel-icons";
import { BodyShort, Button } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import type { ChangeEvent } from "react";
import { FILE_LETTERS, invitationIn } from "../../components/joining/invitationFile";
import { useText } from "../../text/useText";

/** Takes an invitation out of a file that is chosen, or dropped anywhere on the page. */
export function OpenFile({ onFound }: { readonly onFound: (link: string) => void }) {
  const { t } = useText();
  const words = t.joining.file;
  const chooser = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const take = async (file: File) => {
    // What is larger holds no invitation, and is not read.
    const link = file.size > FILE_LETTERS ? null : await file.text().then(invitationIn, () => null);
    setWrong(link === null);
    if (link !== null) onFound(link);
  };
  useDrop((file) => void take(file));
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file !== undefined) void take(file);
  };
  return (
    <>
      <input ref={chooser} hidden type="file" accept=".txt,text/plain" aria-label={words.open} onChange={chosen} />
      <Button type="button" variant="secondary" data-color="neutral" icon={<FileIcon aria-hidden />} onClick={() => chooser.current?.click()}>
        {words.open}
      </Button>
      {wrong ? (
        <BodyShort role="alert" className="felles-joining__whole">
          {words.foreign}
        </BodyShort>
      ) : null}
    </>
  );
}

/** While the page stands, a file dropped on it is taken, and never opened in its place. */
function useDrop(dropped: (file: File) => void): void {
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      latest.current(file);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, []);
}
