import { Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { FormDialog } from "../../components/form/FormDialog";
import { go } from "../../components/route/useRoute";
import { CircleField } from "../../components/text/CircleField";
import type { Circle } from "../../components/text/circle";
import type { CaseView, SpaceKind } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

/** The circles in which something can be agreed. */
const circles: readonly SpaceKind[] = ["shared", "counsellor_participant"];

/** Proposes something small. It is for all three unless somebody chooses otherwise. */
export function NewAgreement({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const [what, setWhat] = useState("");
  const [circle, setCircle] = useState<Circle>({ space: "shared" });
  const [tried, setTried] = useState(false);
  const begin = useCommand("thing_begin");
  const submit = () => {
    setTried(true);
    if (what.trim() === "") return;
    begin.mutate(
      { case: view.card.case, ...circle, kind: "agreement", fields: [], texts: [{ field: "agreed_what", text: what.trim() }] },
      { onSuccess: ({ document }) => go({ at: "thing", case: view.card.case, document }) },
    );
  };
  const spaces = view.spaces.filter(({ kind }) => circles.includes(kind));
  return (
    <FormDialog
      open
      onClose={onClose}
      heading={words.propose}
      submit={words.begin}
      onSubmit={submit}
      pending={begin.isPending}
      problem={begin.error}
    >
      <Textarea
        label={words.what}
        description={words.whatHelp}
        value={what}
        minRows={3}
        error={tried && what.trim() === "" ? words.whatMissing : undefined}
        onChange={(event) => setWhat(event.target.value)}
      />
      {spaces.length > 1 ? <CircleField spaces={spaces} value={circle} onChange={setCircle} /> : null}
    </FormDialog>
  );
}
