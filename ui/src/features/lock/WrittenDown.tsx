import { BodyLong, BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import type { ComponentProps } from "react";
import type { CoreProblem } from "../../core/problem";
import { Part } from "./Part";
import { WriteDown } from "./WriteDown";

interface Asking {
  readonly isPending: boolean;
  readonly error: CoreProblem | null;
  readonly reset: () => void;
}

interface WrittenDownProps {
  readonly words: ComponentProps<typeof WriteDown>["words"] & {
    readonly heading: string;
    readonly make: string;
    readonly makeAnew: string;
    readonly made: string;
    readonly none: string;
    readonly anewLead: string;
    readonly done: string;
  };
  readonly made: boolean;
  readonly primary: boolean;
  readonly drawn: ComponentProps<typeof WriteDown>["drawn"];
  readonly draw: Asking & { readonly mutate: (input: { readonly passphrase: string }) => void };
  readonly confirm: Asking & {
    readonly mutate: (input: { readonly answers: string[] }, options: { readonly onSuccess: () => void }) => void;
  };
}

/** Something that opens Felles from paper: whether it was made, and making it. */
export function WrittenDown({ words, made, primary, drawn, draw, confirm }: WrittenDownProps) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const begin = () => {
    draw.reset();
    confirm.reset();
    setOpen(true);
  };
  const finish = () => {
    setDone(true);
    setOpen(false);
    // What was shown must not stay in memory.
    draw.reset();
  };
  const make = made ? words.makeAnew : words.make;
  return (
    <Part heading={words.heading}>
      <BodyLong>{made ? words.made : words.none}</BodyLong>
      <Button variant={primary ? "primary" : "secondary"} onClick={begin}>
        {make}
      </Button>
      <BodyShort role="status">{done ? words.done : null}</BodyShort>
      {open ? (
        <WriteDown
          words={words}
          heading={make}
          lead={made ? words.anewLead : words.none}
          drawn={drawn}
          onDraw={(passphrase) => draw.mutate({ passphrase })}
          onConfirm={(answers) => confirm.mutate({ answers }, { onSuccess: finish })}
          pending={draw.isPending || confirm.isPending}
          problem={confirm.error ?? draw.error}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Part>
  );
}
