import { Radio, RadioGroup } from "@navikt/ds-react";
import type { SpaceView } from "../../core/contract";
import { useText } from "../../text/useText";
import { chosenOf, circleOf, severalOf } from "./circle";
import type { Circle } from "./circle";
import { ReadersLine } from "./WhoCanRead";

interface CircleFieldProps {
  readonly spaces: readonly SpaceView[];
  readonly value: Circle;
  readonly onChange: (chosen: Circle) => void;
}

/** Chooses who can read a new text, and says in one line who they are. */
export function CircleField({ spaces, value, onChange }: CircleFieldProps) {
  const { t, format } = useText();
  const chosen = chosenOf(spaces, value);
  const nameOf = (space: SpaceView) => {
    const mentors = space.readers.filter(({ role, me }) => role === "mentor" && !me).map(({ name }) => name || t.words.role.mentor);
    return severalOf(spaces, space.kind) && mentors.length > 0 ? t.newNote.spaceWith(t.words.space[space.kind], format.list(mentors)) : t.words.space[space.kind];
  };
  const choose = (id: string) => {
    const space = spaces.find((known) => known.space === id);
    if (space !== undefined) onChange(circleOf(spaces, space));
  };
  return (
    <div className="felles-circle">
      <RadioGroup legend={t.newNote.space} value={chosen?.space ?? ""} onChange={choose}>
        {spaces.map((space) => (
          <Radio key={space.space} value={space.space} description={t.words.spaceExplained[space.kind]}>
            {nameOf(space)}
          </Radio>
        ))}
      </RadioGroup>
      <div role="status" className="felles-quiet">
        {chosen === undefined ? null : <ReadersLine space={chosen} />}
      </div>
    </div>
  );
}
