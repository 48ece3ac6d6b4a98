import { Radio, RadioGroup } from "@navikt/ds-react";
import type { SpaceKind, SpaceView } from "../../core/contract";
import { useText } from "../../text/useText";
import { ReadersLine } from "./WhoCanRead";

interface CircleFieldProps {
  readonly spaces: readonly SpaceView[];
  readonly value: SpaceKind;
  readonly onChange: (chosen: SpaceKind) => void;
}

/** Chooses who can read a new text, and says in one line who they are. */
export function CircleField({ spaces, value, onChange }: CircleFieldProps) {
  const { t } = useText();
  const chosen = spaces.find((space) => space.kind === value);
  return (
    <div className="felles-circle">
      <RadioGroup legend={t.newNote.space} value={value} onChange={onChange}>
        {spaces.map((space) => (
          <Radio key={space.space} value={space.kind} description={t.words.spaceExplained[space.kind]}>
            {t.words.space[space.kind]}
          </Radio>
        ))}
      </RadioGroup>
      <div role="status" className="felles-quiet">
        {chosen === undefined ? null : <ReadersLine space={chosen} />}
      </div>
    </div>
  );
}
