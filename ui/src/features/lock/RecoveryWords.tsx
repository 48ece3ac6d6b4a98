import { BodyLong, BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { Part } from "./Part";
import { WriteDown } from "./WriteDown";

/** Whether there are words on paper for the day when every device is gone, and making them. */
export function RecoveryWords({ made }: { readonly made: boolean }) {
  const { t } = useText();
  const words = t.lock.words;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const draw = useCommand("recovery_words_new");
  const confirm = useCommand("recovery_words_confirm");
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
      <Button variant="secondary" onClick={begin}>
        {make}
      </Button>
      <BodyShort role="status">{done ? words.done : null}</BodyShort>
      {open ? (
        <WriteDown
          words={words}
          heading={make}
          lead={made ? words.anewLead : words.none}
          drawn={draw.data === undefined ? null : { items: draw.data.words, asked: draw.data.asked }}
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
