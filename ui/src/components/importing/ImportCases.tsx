import { BodyLong, BodyShort, Button, List, LocalAlert } from "@navikt/ds-react";
import { FileImportIcon } from "@navikt/aksel-icons";
import { useRef, useState } from "react";
import type { ChangeEvent } from "react";
import type { Imported } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import "./importing.css";

/** Takes in cases from a file: all of it or nothing, and tells what there was no room for. */
export function ImportCases({ variant = "secondary" }: { readonly variant?: "primary" | "secondary" }) {
  const { t } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const take = useCommand("cases_import");
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file === undefined) return;
    take.reset();
    setUnreadable(false);
    try {
      take.mutate({ json: await file.text(), only: null });
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <div className="felles-import">
      <input
        ref={chooser}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={t.importing.choose}
        onChange={(event) => void chosen(event)}
      />
      <Button
        variant={variant}
        icon={<FileImportIcon aria-hidden />}
        loading={take.isPending}
        onClick={() => chooser.current?.click()}
      >
        {t.cases.fromFile}
      </Button>
      <div role="status">{take.data === undefined ? null : <Taken imported={take.data} />}</div>
      {take.error === null ? null : <ProblemNote problem={take.error} heading={t.importing.failed} />}
      {unreadable ? <BodyShort role="alert">{t.importing.unreadable}</BodyShort> : null}
    </div>
  );
}

function Taken({ imported }: { readonly imported: Imported }) {
  const { t, format } = useText();
  return (
    <LocalAlert status="success">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{t.importing.done(imported.cases.length, imported.documents)}</LocalAlert.Title>
      </LocalAlert.Header>
      {imported.left_out.length === 0 ? null : (
        <LocalAlert.Content>
          <BodyShort weight="semibold">{t.importing.leftOut}</BodyShort>
          <BodyLong>{t.importing.leftOutWhy}</BodyLong>
          <List as="ul">
            {imported.left_out.map(({ what, count }) => (
              <List.Item key={what}>{t.importing.leftOutLine(what, format.number(count))}</List.Item>
            ))}
          </List>
        </LocalAlert.Content>
      )}
    </LocalAlert>
  );
}
