import { Radio, RadioGroup, Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { useNow } from "../../components/time/useNow";
import type { CaseView, DocumentId, FieldWords, PartKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";
import { WORD_MOST } from "./body";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

interface SayDialogProps {
  readonly caseView: CaseView;
  readonly document: DocumentId;
  readonly kind: Extract<PartKind, "judgement" | "ability">;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
}

/** Says how one sees it now: for oneself, or for somebody who has no device. */
export function SayDialog({ caseView, document, kind, legend, choices, onClose }: SayDialogProps) {
  const { t } = useText();
  const now = useNow();
  const [chosen, setChosen] = useState("");
  const [word, setWord] = useState("");
  const [party, setParty] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand("part_add");
  const without = caseView.card.my_role === "counsellor" ? caseView.parties.filter(({ status, joined, me }) => status === "active" && !joined && !me) : [];
  const submit = () => {
    setTried(true);
    if (chosen === "") return;
    const fields: FieldWords[] = [
      { field: "day", value: { date: isoDayOf(new Date(now)) } },
      kind === "judgement" ? { field: "level", value: { number: Number(chosen) } } : { field: "ability", value: { code: chosen } },
    ];
    if (word.trim() !== "") fields.push({ field: "word", value: { text: word.trim() } });
    if (party !== "") fields.push({ field: "by_party", value: { text: party } });
    add.mutate({ document, kind, fields, texts: [] }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={t.knowledge.say.heading}
      lead={t.knowledge.say.lead}
      submit={t.common.save}
      onSubmit={submit}
      pending={add.isPending}
      problem={add.error}
    >
      <RadioGroup legend={legend} value={chosen} error={tried && chosen === "" ? t.knowledge.say.missing : undefined} onChange={(value: string) => setChosen(value)}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} {...(choice.description ? { description: choice.description } : {})}>
            {choice.label}
          </Radio>
        ))}
      </RadioGroup>
      <TextField label={t.knowledge.say.word} value={word} maxLength={WORD_MOST} autoComplete="off" onChange={(event) => setWord(event.target.value)} />
      {without.length === 0 ? null : (
        <Select label={t.knowledge.say.who} description={t.knowledge.say.whoHelp} value={party} onChange={(event) => setParty(event.target.value)}>
          <option value="">{t.knowledge.say.me}</option>
          {without.map((one) => (
            <option key={one.party} value={one.party}>
              {one.name || t.words.role[one.role]}
            </option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}
