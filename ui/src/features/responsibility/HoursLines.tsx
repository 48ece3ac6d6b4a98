import { BodyShort, Button, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent, KeyboardEvent } from "react";
import { dayAsMillis } from "../../text/format";
import { durationInWords } from "../../text/duration";
import { useText } from "../../text/useText";
import { readHours } from "./readHours";
import type { HoursRead } from "./readHours";

/** Entries written at once. */
const MOST_LINES = 20;
const MOST_LETTERS = 200;

interface HoursLinesProps {
  readonly label: string;
  readonly mine: boolean;
  readonly pending: boolean;
  readonly onSave: (entries: readonly HoursRead[], confirmed: boolean) => void;
}

/** Hours as lines of words; what is understood is shown before anything is saved. */
export function HoursLines({ label, mine, pending, onSave }: HoursLinesProps) {
  const { t } = useText();
  const words = t.responsibility.hours;
  const quick = t.responsibility.quick;
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "").slice(0, MOST_LINES);
  const read = lines.map((line) => readHours(line, quick, new Date()));
  const entries = read.filter((entry) => entry !== null).map((entry) => ({ ...entry, remark: entry.remark.slice(0, MOST_LETTERS) }));
  const right = entries.length > 0 && entries.length === read.length;
  const save = (confirmed: boolean) => {
    setTried(true);
    if (right && !pending) onSave(entries, confirmed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(mine);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(mine);
  };
  return (
    <form className="felles-form" onSubmit={submit} noValidate>
      <Textarea
        label={label}
        description={`${words.writeHelp} ${words.keys}`}
        value={text}
        minRows={2}
        error={tried && !right ? words.missing : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
      />
      {lines.length === 0 ? null : <Understood lines={lines} read={read} />}
      <div className="felles-responsibility__buttons">
        <Button type="submit" loading={pending}>
          {mine ? words.confirm : words.draft}
        </Button>
        {mine ? (
          <Button type="button" variant="secondary" data-color="neutral" onClick={() => save(false)}>
            {words.draft}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function Understood({ lines, read }: { readonly lines: readonly string[]; readonly read: readonly (HoursRead | null)[] }) {
  const { t, format } = useText();
  const words = t.responsibility.hours;
  const inWords = (entry: HoursRead) => {
    const said = [format.weekday(dayAsMillis(entry.day)), durationInWords(t, format, entry.minutes), t.words.hoursCategory[entry.category], entry.remark];
    return said.filter((word) => word !== "").join(" · ");
  };
  return (
    <div role="status">
      <BodyShort size="small" className="felles-quiet">
        {words.understood}
      </BodyShort>
      <ul className="felles-responsibility__list">
        {read.map((entry, place) => (
          <li key={`${place}-${lines[place] ?? ""}`}>{entry === null ? words.notUnderstood(lines[place] ?? "") : inWords(entry)}</li>
        ))}
      </ul>
    </div>
  );
}
