import { Button, Select, TextField } from "@navikt/ds-react";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { DayField } from "../../components/form/DayField";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseId } from "../../core/contract";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** Adds a task to a case; where no case is given, one is chosen. */
export function AddTask({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<CaseId | "">(caseId ?? "");
  const [text, setText] = useState("");
  const [owner, setOwner] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const cases = useAnswer("case_list", {}, { enabled: caseId === null });
  const opened = useAnswer("case_open", { case: chosen }, { enabled: chosen !== "" });
  const add = useCommand("task_add");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === "" || chosen === "") return field.current?.focus();
    const added = () => {
      setText("");
      setOwner("");
      setDue(null);
      setTried(false);
      setRound(round + 1);
      field.current?.focus();
    };
    add.mutate({ case: chosen, text: text.trim(), owner: owner === "" ? null : owner, due, from: null }, { onSuccess: added });
  };
  const parties = (opened.data?.parties ?? []).filter((party) => party.status === "active");
  return (
    <form className="felles-add-task" onSubmit={submit} noValidate>
      {caseId === null ? (
        <Select
          label={t.tasks.case}
          value={chosen}
          error={tried && chosen === "" ? t.tasks.caseMissing : undefined}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="" />
          {(cases.data ?? []).map((card) => (
            <option key={card.case} value={card.case}>
              {card.title === "" ? t.common.shielded : card.title}
            </option>
          ))}
        </Select>
      ) : null}
      <TextField
        ref={field}
        autoFocus={caseId !== null}
        label={t.tasks.what}
        value={text}
        autoComplete="off"
        error={tried && text.trim() === "" ? t.tasks.whatMissing : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="felles-form__row felles-add-task__row">
        <Select label={t.tasks.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
          <option value="">{t.tasks.nobody}</option>
          {parties.map((party) => (
            <option key={party.party} value={party.party}>
              {party.name}
            </option>
          ))}
        </Select>
        <DayField key={round} label={t.tasks.due} value={null} onChange={setDue} />
        <Button type="submit" loading={add.isPending}>
          {t.common.save}
        </Button>
      </div>
      {add.error === null ? null : <ProblemNote problem={add.error} />}
    </form>
  );
}
