import { BodyShort, Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseId, HoursOwner } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";
import { HoursFields } from "./HoursFields";
import { HoursLines } from "./HoursLines";
import type { HoursRead } from "./readHours";

interface WriteHoursProps {
  readonly caseId: CaseId;
  readonly owners: readonly HoursOwner[];
}

/** A minute of writing: one line for each thing, read and shown before it is saved; plain fields for whoever prefers them. */
export function WriteHours({ caseId, owners }: WriteHoursProps) {
  const { t } = useText();
  const words = t.responsibility.hours;
  const [chosen, setChosen] = useState("");
  const [plain, setPlain] = useState(false);
  const [round, setRound] = useState(0);
  const [saved, setSaved] = useState(false);
  const add = useCommand("hours_add");
  const owner = owners.find((known) => known.party === chosen) ?? owners[0];
  if (owner === undefined) return null;
  const save = async (entries: readonly HoursRead[], confirmed: boolean) => {
    setSaved(false);
    try {
      for (const entry of entries) await add.mutateAsync({ case: caseId, owner: owner.party, ...entry, confirmed });
      setRound(round + 1);
      setSaved(true);
    } catch {
      // The problem is told below; what was written stays in its box.
    }
  };
  const form = { mine: owner.me, pending: add.isPending, onSave: (entries: readonly HoursRead[], confirmed: boolean) => void save(entries, confirmed) };
  return (
    <div className="felles-responsibility__panel">
      {owners.length > 1 ? (
        <Select label={words.whose} value={owner.party} onChange={(event) => setChosen(event.target.value)}>
          {owners.map((known) => (
            <option key={known.party} value={known.party}>
              {known.name}
            </option>
          ))}
        </Select>
      ) : null}
      {plain ? <Fields key={round} {...form} /> : <HoursLines key={round} {...form} label={owner.me ? words.write : words.writeFor(owner.name)} />}
      <BodyShort role="status" className="felles-quiet">
        {saved ? words.saved : ""}
      </BodyShort>
      <div>
        <Button variant="tertiary" size="small" data-color="neutral" onClick={() => setPlain(!plain)}>
          {plain ? words.line : words.fields}
        </Button>
      </div>
      {add.error === null ? null : <ProblemNote problem={add.error} />}
    </div>
  );
}

interface FieldsProps {
  readonly mine: boolean;
  readonly pending: boolean;
  readonly onSave: (entries: readonly HoursRead[], confirmed: boolean) => void;
}

function Fields({ mine, pending, onSave }: FieldsProps) {
  const { t } = useText();
  const words = t.responsibility.hours;
  const first: HoursRead = { day: isoDayOf(new Date()), minutes: 0, category: "training", remark: "" };
  const asDraft = (read: () => HoursRead | null) => {
    const entry = read();
    if (entry !== null) onSave([entry], false);
  };
  return (
    <HoursFields
      first={first}
      submit={mine ? words.confirm : words.draft}
      pending={pending}
      onSubmit={(read) => onSave([read], mine)}
      other={(read) =>
        mine ? (
          <Button type="button" variant="secondary" data-color="neutral" onClick={() => asDraft(read)}>
            {words.draft}
          </Button>
        ) : null
      }
    />
  );
}
