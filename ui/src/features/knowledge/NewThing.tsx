import { Radio, RadioGroup, Textarea, TextField as Line } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import { CircleField } from "../../components/text/CircleField";
import type { Circle } from "../../components/text/circle";
import { firstCircle } from "../../components/text/firstCircle";
import type { CaseView, FieldWords, TextField, TurnKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import type { KnowledgeKind } from "../../text/knowledge/nb";
import { useText } from "../../text/useText";
import { participantOf } from "./judging";

type Kind = Exclude<KnowledgeKind, "check_in">;

/** What is asked for at once; everything else is written on the thing's own page. The first must not be empty. */
const asked: Readonly<Record<Kind, ReadonlyArray<"title" | TextField>>> = {
  goal: ["wording", "why"],
  work_task: ["title"],
  adaptation: ["title"],
  plan: ["title"],
  openness: ["topic", "may_be_told", "own_words"],
  turn: ["title", "happened"],
};
const turns: readonly TurnKind[] = ["setback", "turning_point"];

interface NewThingProps {
  readonly view: CaseView;
  readonly kind: Kind;
  readonly onClose: () => void;
}

/** Begins a goal, a work task or another thing, in the circle of one's choice. */
export function NewThing({ view, kind, onClose }: NewThingProps) {
  const { t } = useText();
  const spaces = view.spaces.filter((space) => space.kind !== "mentor_support");
  const narrow = spaces.find((space) => space.kind === "counsellor_participant")?.kind;
  // What may be told is talked over by the two first; everything else begins where all three are.
  const [circle, setCircle] = useState<Circle>({ space: (kind === "openness" ? narrow : undefined) ?? firstCircle(view) });
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [turn, setTurn] = useState<TurnKind>("setback");
  const [tried, setTried] = useState(false);
  const begin = useCommand("thing_begin");
  const participant = participantOf(view)?.name || t.words.role.participant;
  const labels: Partial<Record<string, string>> = {
    goal_wording: t.knowledge.goal.wording(participant), goal_why: t.knowledge.goal.why, work_task_title: t.knowledge.task.title,
    adaptation_title: t.knowledge.adaptation.what, plan_title: t.knowledge.plan.title, openness_own_words: t.knowledge.openness.own(participant),
    turn_title: t.knowledge.turn.title,
  };
  const [first] = asked[kind];
  const missing = first !== undefined && (words[first] ?? "").trim() === "";
  const submit = () => {
    setTried(true);
    if (missing) return;
    const fields: FieldWords[] = kind === "turn" ? [{ field: "turn_kind", value: { code: turn } }] : [];
    const texts: { field: TextField; text: string }[] = [];
    for (const field of asked[kind]) {
      const text = (words[field] ?? "").trim();
      if (text === "") continue;
      if (field === "title") fields.push({ field, value: { text } });
      else texts.push({ field, text });
    }
    begin.mutate(
      { case: view.card.case, ...circle, kind, fields, texts },
      { onSuccess: ({ document }) => go({ at: "thing", case: view.card.case, document }) },
    );
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={t.knowledge.add[kind]}
      lead={t.knowledge.leads[kind]}
      submit={t.common.save}
      onSubmit={submit}
      pending={begin.isPending}
      problem={begin.error}
    >
      {kind === "turn" ? (
        <RadioGroup legend={t.knowledge.turn.kind} value={turn} onChange={(chosen: TurnKind) => setTurn(chosen)}>
          {turns.map((code) => (
            <Radio key={code} value={code}>
              {t.words.turnKind[code]}
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
      {asked[kind].map((field) => {
        const label = labels[`${kind}_${field}`] ?? (field === "title" ? t.words.field.title : t.words.textField[field]);
        const shared = {
          label, value: words[field] ?? "", error: tried && field === first && missing ? t.knowledge.fill : undefined,
          onChange: (event: { readonly target: { readonly value: string } }) => setWords({ ...words, [field]: event.target.value }),
        };
        return field === "title" ? <Line key={field} {...shared} maxLength={200} autoComplete="off" /> : <Textarea key={field} {...shared} minRows={2} />;
      })}
      <CircleField spaces={spaces} value={circle} onChange={setCircle} />
    </FormDialog>
  );
}
