import { BodyLong, BodyShort, Button, Heading, TextField } from "@navikt/ds-react";
import { useState } from "react";
import type { FormEvent } from "react";
import { ProblemNote } from "../../components/state/ProblemNote";
import type { CaseView, PairView, Value } from "../../core/contract";
import { useCommand } from "../../core/query";
import type { Catalogue } from "../../text/nb";
import type { Format } from "../../text/format";
import { useText } from "../../text/useText";

/** Who is to be in touch, how often that was agreed, and when they last were; changed where it stands. */
export function Rhythm({ view, pairs }: { readonly view: CaseView; readonly pairs: readonly PairView[] }) {
  const { t } = useText();
  if (pairs.length === 0) return null;
  return (
    <section className="felles-contact">
      <Heading level="2" size="small">
        {t.visits.rhythm}
      </Heading>
      <BodyLong className="felles-quiet">{t.visits.rhythmLead}</BodyLong>
      <ul className="felles-contact__list">
        {pairs.map((pair) => (
          <Pair key={pair.kind} view={view} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

function whoIn(t: Catalogue, format: Format, pair: PairView): string {
  if (pair.kind === "visit") return t.visits.visitPair;
  if (pair.kind === "all_three") return t.visits.allThree;
  return format.list(pair.parties.map((party) => party.name || t.words.role[party.role]));
}

function Pair({ view, pair }: { readonly view: CaseView; readonly pair: PairView }) {
  const { t, format } = useText();
  const [changing, setChanging] = useState(false);
  const who = whoIn(t, format, pair);
  const often = pair.agreed !== null ? t.visits.every(pair.agreed) : pair.usual !== null ? t.visits.usual(pair.usual) : t.visits.noRhythm;
  const last = pair.last_on === null ? t.visits.never : t.visits.last(pair.days ?? 0, format.isoDay(pair.last_on));
  return (
    <li className="felles-contact__pair">
      <div>
        <BodyShort weight="semibold">{who}</BodyShort>
        <BodyShort className="felles-quiet">{last}</BodyShort>
      </div>
      {changing ? (
        <Days view={view} pair={pair} who={who} onDone={() => setChanging(false)} />
      ) : (
        <div className="felles-contact__often">
          <BodyShort>{often}</BodyShort>
          {view.taken_out ? null : (
            <Button variant="tertiary" size="small" data-color="neutral" aria-label={t.visits.changeRhythmOf(who)} onClick={() => setChanging(true)}>
              {t.visits.changeRhythm}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

interface DaysProps {
  readonly view: CaseView;
  readonly pair: PairView;
  readonly who: string;
  readonly onDone: () => void;
}

function Days({ view, pair, who, onDone }: DaysProps) {
  const { t } = useText();
  const [words, setWords] = useState(String(pair.agreed ?? pair.usual ?? ""));
  const [tried, setTried] = useState(false);
  const set = useCommand("field_set");
  const days = /^\d{1,3}$/.test(words.trim()) ? Number(words.trim()) : null;
  const fits = words.trim() === "" || (days !== null && days >= 1 && days <= 366);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fits) return;
    const value: Value = days === null ? "nothing" : { number: days };
    set.mutate({ document: view.document, part: null, field: pair.field, value }, { onSuccess: onDone });
  };
  return (
    <form className="felles-contact__days" onSubmit={submit} noValidate onKeyDown={(event) => (event.key === "Escape" ? onDone() : undefined)} aria-label={who}>
      <TextField
        label={t.visits.daysBetween}
        size="small"
        htmlSize={6}
        inputMode="numeric"
        autoFocus
        value={words}
        error={tried && !fits ? t.visits.daysWrong : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" size="small" loading={set.isPending}>
        {t.common.save}
      </Button>
      <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onDone}>
        {t.common.cancel}
      </Button>
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </form>
  );
}
