import { Chips } from "@navikt/ds-react";
import { FieldEditor } from "../../components/text/FieldEditor";
import { wordsIn } from "../../components/text/valueOf";
import { useNow } from "../../components/time/useNow";
import type { DocumentView } from "../../core/contract";
import { useCommand } from "../../core/query";
import { isoDayOf } from "../../text/format";
import { useText } from "../../text/useText";

const WEEK_MS = 7 * 86_400_000;
/** Weeks that take one tap. */
const weeks = [1, 2, 3, 4, 6];

/** When to be in touch next: one tap for whole weeks, or a day. */
export function NextContact({ view }: { readonly view: DocumentView }) {
  const { t } = useText();
  const now = useNow();
  const set = useCommand("field_set");
  const standing = wordsIn(view, "next_contact");
  const choices = weeks.map((count) => ({ count, day: isoDayOf(new Date(now + count * WEEK_MS)) }));
  return (
    <>
      <Chips aria-label={t.visits.soon} className="felles-next-contact">
        {choices.map(({ count, day }) => (
          <Chips.Toggle
            key={count}
            type="button"
            selected={standing === day}
            onClick={() => set.mutate({ document: view.document, part: null, field: "next_contact", value: standing === day ? "nothing" : { date: day } })}
          >
            {t.visits.inWeeks(count)}
          </Chips.Toggle>
        ))}
      </Chips>
      <FieldEditor view={view} field="next_contact" />
    </>
  );
}
