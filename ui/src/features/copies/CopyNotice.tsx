import { BodyLong, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import { useAtRest } from "../../components/page/useAtRest";
import { ProblemNote } from "../../components/state/ProblemNote";
import { useAnswer, useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import "./copies.css";

/** Asks, calmly and until it is answered, which copy of the profile is the right one. */
export function CopyNotice() {
  const { t } = useText();
  const overview = useAnswer("sync_overview", {});
  const choose = useCommand("copy_choose");
  const [asking, setAsking] = useState(false);
  const copies = useAtRest(overview.data?.noticed.copies ?? "only");
  const unsent = overview.data?.unsent ?? 0;
  if (copies === "only") return null;
  if (copies === "words_used_twice" || copies === "words_used_elsewhere") return <WordsNotice words={t.copies[copies]} />;
  const aside = copies === "put_aside";
  return (
    <section className="felles-copies" aria-labelledby="copies-heading">
      <Heading level="2" size="small" id="copies-heading">
        {aside ? t.copies.aside.heading : t.copies.twice.heading}
      </Heading>
      <BodyLong>{aside ? t.copies.aside.lead : t.copies.twice.lead}</BodyLong>
      {aside ? null : <BodyLong>{asking ? t.copies.twice.confirm : t.copies.twice.choose}</BodyLong>}
      {asking && unsent > 0 ? <BodyLong weight="semibold">{t.copies.twice.unsent(unsent)}</BodyLong> : null}
      <div className="felles-copies__choices">
        {asking ? (
          <>
            <Button loading={choose.isPending} onClick={() => choose.mutate({ choice: "put_aside" })}>
              {t.copies.twice.confirmed}
            </Button>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t.copies.twice.cancel}
            </Button>
          </>
        ) : (
          <>
            <Button loading={choose.isPending} onClick={() => choose.mutate({ choice: "use_this" })}>
              {aside ? t.copies.aside.useAgain : t.copies.twice.useThis}
            </Button>
            {aside ? null : (
              <Button variant="secondary" onClick={() => setAsking(true)}>
                {t.copies.twice.putAside}
              </Button>
            )}
          </>
        )}
      </div>
      {aside ? null : <BodyLong className="felles-quiet">{t.copies.twice.unknown}</BodyLong>}
      {choose.error === null ? null : <ProblemNote problem={choose.error} />}
    </section>
  );
}

/** Somebody else began again with the same words: nothing to choose here, but to know. */
function WordsNotice({ words }: { readonly words: { readonly heading: string; readonly lead: string; readonly next: string } }) {
  return (
    <section className="felles-copies" aria-labelledby="copies-heading">
      <Heading level="2" size="small" id="copies-heading">
        {words.heading}
      </Heading>
      <BodyLong>{words.lead}</BodyLong>
      <BodyLong className="felles-quiet">{words.next}</BodyLong>
    </section>
  );
}
