import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useId } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { AgreementStatus, AgreementView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";

interface Choice {
  readonly status: AgreementStatus;
  readonly label: string;
}

/** How it went, told when it is time. What was not agreed can only be let go. */
export function Outcome({ agreement }: { readonly agreement: AgreementView }) {
  const { t } = useText();
  const words = t.responsibility.agreement;
  const id = useId();
  const set = useCommand("field_set");
  const ways: readonly Choice[] = [
    { status: "done", label: words.done },
    { status: "partly", label: words.partly },
    { status: "changed", label: words.changed },
    { status: "not_relevant", label: words.notRelevant },
  ];
  const open: Choice = { status: "proposed", label: words.open };
  const choices = agreement.status === "agreed" ? ways : agreement.status === "proposed" ? ways.slice(3) : [open];
  return (
    <section aria-labelledby={agreement.status === "agreed" ? id : undefined} className="felles-responsibility__part">
      {agreement.status === "agreed" ? (
        <div>
          <Heading level="2" size="small" id={id}>
            {words.outcome}
          </Heading>
          <BodyShort className="felles-quiet">{words.outcomeLead}</BodyShort>
        </div>
      ) : null}
      <div className="felles-responsibility__buttons">
        {choices.map(({ status, label }) => (
          <Button
            key={status}
            variant="tertiary"
            data-color="neutral"
            loading={set.isPending}
            onClick={() => set.mutate({ document: agreement.document, part: null, field: "agreement_status", value: { code: status } })}
          >
            {label}
          </Button>
        ))}
      </div>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </section>
  );
}
