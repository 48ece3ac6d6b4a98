import { Select, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import { CircleField } from "../../components/text/CircleField";
import { chosenOf } from "../../components/text/circle";
import type { Circle } from "../../components/text/circle";
import { firstCircle } from "../../components/text/firstCircle";
import type { CaseView, PartyView, Role, SpaceKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

const readers: Readonly<Record<SpaceKind, readonly Role[]>> = {
  shared: ["participant", "counsellor", "mentor"],
  counsellor_participant: ["participant", "counsellor"],
  mentor_support: ["counsellor", "mentor"],
  private: [],
};

/** Those whom a question in this circle can go to: the others who read it. */
function addressees(view: CaseView, space: SpaceKind): readonly PartyView[] {
  return view.parties.filter((party) => party.status === "active" && !party.me && readers[space].includes(party.role));
}

/** The same where one of several circles was chosen: of the mentors, the one who reads it. */
function readersOf(view: CaseView, circle: Circle): readonly PartyView[] {
  const parties = addressees(view, circle.space);
  if (circle.circle === undefined) return parties;
  const names = chosenOf(view.spaces, circle)?.readers.map(({ name }) => name) ?? [];
  return parties.filter(({ role, name }) => role !== "mentor" || names.includes(name));
}

/** Asks somebody something, where only those who should can read it. */
export function NewQuestion({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useText();
  const words = t.responsibility.question;
  const spaces = view.spaces.filter(({ kind }) => addressees(view, kind).length > 0);
  const [what, setWhat] = useState("");
  const [circle, setCircle] = useState<Circle>({ space: firstCircle(view) });
  const [chosen, setChosen] = useState("");
  const [tried, setTried] = useState(false);
  const begin = useCommand("thing_begin");
  const parties = readersOf(view, circle);
  const to = parties.length === 1 ? (parties[0]?.party ?? "") : parties.some(({ party }) => party === chosen) ? chosen : "";
  const submit = () => {
    setTried(true);
    if (what.trim() === "" || to === "") return;
    begin.mutate(
      {
        case: view.card.case, ...circle, kind: "question",
        fields: [{ field: "to_party", value: { text: to } }],
        texts: [{ field: "question_text", text: what.trim() }],
      },
      { onSuccess: ({ document }) => go({ at: "thing", case: view.card.case, document }) },
    );
  };
  return (
    <FormDialog open onClose={onClose} heading={words.ask} submit={words.send} onSubmit={submit} pending={begin.isPending} problem={begin.error}>
      <Textarea
        label={words.what}
        value={what}
        minRows={3}
        error={tried && what.trim() === "" ? words.whatMissing : undefined}
        onChange={(event) => setWhat(event.target.value)}
      />
      <Select label={words.to} value={to} error={tried && to === "" ? words.toMissing : undefined} onChange={(event) => setChosen(event.target.value)}>
        <option value="" />
        {parties.map((party) => (
          <option key={party.party} value={party.party}>
            {party.name === "" ? t.words.role[party.role] : party.name}
          </option>
        ))}
      </Select>
      <CircleField spaces={spaces} value={circle} onChange={setCircle} />
    </FormDialog>
  );
}
