import { ArrowsSquarepathIcon, BellIcon, CloudUpIcon, PersonGroupIcon } from "@navikt/aksel-icons";
import { BodyShort } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { Fact } from "../../components/marks/Fact";
import { kindInWords, placeOf } from "../../components/marks/kindWords";
import { nameOf } from "../../components/marks/names";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseView, ThingView } from "../../core/contract";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { latest, saidIn } from "./judging";
import { GoalPath } from "./GoalPath";
import { SaidMark } from "./SaidMark";

interface ThingLineProps {
  readonly view: CaseView;
  readonly thing: ThingView;
}

/** One thing in its group: its name, what is to be known of it at a glance, and the marks that wait for somebody. */
export function ThingLine({ view, thing }: ThingLineProps) {
  const { t, format } = useText();
  const nameless = () => (thing.kind === "check_in" ? t.knowledge.day(howIs(thing, t), format.day(thing.happened_at)) : kindInWords(t, thing));
  const heading = thing.title === "" ? nameless() : thing.title;
  return (
    <li className="felles-line">
      <a className="felles-line__link" href={hrefOf(placeOf(thing))}>
        {heading}
      </a>
      <About view={view} thing={thing} />
      <div className="felles-facts">
        {thing.space === "shared" ? null : (
          <Fact Icon={PersonGroupIcon}>
            <span className="felles-hidden">{t.knowledge.circle("")}</span>
            {t.words.space[thing.space]}
          </Fact>
        )}
        {thing.unread ? (
          <Fact Icon={BellIcon} strong>
            {t.timeline.unread}
          </Fact>
        ) : null}
        {thing.undecided ? (
          <Fact Icon={ArrowsSquarepathIcon} strong>
            {t.timeline.undecided}
          </Fact>
        ) : null}
        {thing.unsent ? <Fact Icon={CloudUpIcon}>{t.timeline.unsent}</Fact> : null}
      </div>
    </li>
  );
}

function howIs(thing: ThingView, t: Catalogue): string {
  const mine = thing.voice === null && thing.author.me;
  return mine ? t.knowledge.checkIn.ofMe : t.knowledge.checkIn.of(whose(thing, t));
}

function whose(thing: ThingView, t: Catalogue): string {
  return thing.voice ?? (thing.author.me ? t.writing.you : nameOf(t, thing.author));
}

/** What is to be known of a thing at a glance. */
function About({ view, thing }: ThingLineProps): ReactNode {
  const { t, format } = useText();
  const abilities: Readonly<Record<string, string>> = t.words.ability;
  const states: Readonly<Record<string, string>> = { ...t.words.goalStatus, ...t.words.adaptationStatus };
  const quiet = (words: ReadonlyArray<string | null>) => {
    const shown = words.filter((word) => word !== null && word !== "");
    return shown.length === 0 ? null : <BodyShort className="felles-quiet">{shown.join(" · ")}</BodyShort>;
  };
  switch (thing.kind) {
    case "goal": {
      const marks = latest(saidIn(thing.parts, "judgement"), view.parties);
      const state = thing.state === null || thing.state === "active" ? null : (states[thing.state] ?? null);
      return (
        <>
          {quiet([state])}
          {marks.length === 0 ? quiet([t.knowledge.notSaid]) : <GoalPath caseView={view} marks={marks} />}
        </>
      );
    }
    case "work_task": {
      const now = latest(saidIn(thing.parts, "ability"), view.parties);
      if (now.length === 0) return quiet([t.knowledge.notSaid]);
      return (
        <ul className="felles-marks">
          {now.map((said) => (
            <SaidMark key={said.part} caseView={view} said={said} short>
              <span>{abilities[said.what] ?? said.what}</span>
            </SaidMark>
          ))}
        </ul>
      );
    }
    case "adaptation":
      return quiet([thing.state === null ? null : (states[thing.state] ?? null), thing.excerpt]);
    case "openness":
      return quiet([
        thing.state === "withdrawn" ? t.knowledge.openness.withdrawn : thing.excerpt,
        thing.due === null ? null : t.knowledge.openness.revisit(format.isoDay(thing.due)),
      ]);
    case "turn":
      return quiet([thing.title === "" ? null : kindInWords(t, thing), thing.word === "" ? null : t.knowledge.quote(thing.word), format.day(thing.happened_at)]);
    case "check_in":
      return quiet([thing.word === "" ? null : t.knowledge.quote(thing.word)]);
    case "note":
      return quiet([t.knowledge.day(whose(thing, t), format.day(thing.happened_at))]);
    case "plan":
      return quiet([thing.parts.length === 0 ? null : t.knowledge.plan.steps(thing.parts.length), thing.excerpt]);
    default:
      return quiet([thing.excerpt]);
  }
}
