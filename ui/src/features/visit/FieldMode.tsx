import { ArrowLeftIcon, ArrowRightIcon, XMarkIcon } from "@navikt/aksel-icons";
import { BodyLong, Button, Heading, ReadMore } from "@navikt/ds-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { IntentionAtHand } from "../../components/own/Intention";
import type { Route } from "../../components/route/routes";
import { go } from "../../components/route/useRoute";
import { SharedTextField } from "../../components/text/SharedTextField";
import { ReadersLine } from "../../components/text/WhoCanRead";
import { textIn, valueOfPart, wordsIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView, TextField } from "../../core/contract";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { Asked } from "./Asked";
import { NextContact } from "./NextContact";
import { VisitTasks } from "./VisitTasks";
import { partyWith, situations } from "./situations";
import { useStep } from "./useStep";
import "./field-mode.css";

interface Step {
  readonly question: string;
  readonly help?: string | undefined;
  readonly show: () => ReactNode;
}

/** Out at the workplace: the whole screen, one question at a time, one hand. Every keystroke is saved. */
export function FieldMode({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t } = useText();
  const screen = useAlone();
  const steps = stepsOf(t, caseView, view);
  const where = useStep(view.document, steps.length);
  const at = where.at ?? 0;
  const step = where.at === null ? undefined : steps[at];
  const visit: Route = { at: "visit", case: view.case, document: view.document, field: false };
  const leave = () => go(visit, { replace: true });
  const finish = () => {
    where.finish();
    // Everything before it was just written; the minutes are what comes next.
    go(visit, { replace: true, spot: { part: null, field: "summary", words: "" } });
  };
  const title = caseView.card.shielding === "none" ? wordsIn(view, "title") || t.writing.field.heading : t.common.shielded;
  const last = at === steps.length - 1;
  useEffect(() => {
    document.title = `${title} – ${t.name}`;
  }, [title, t.name]);
  return (
    <div ref={screen} className="felles-field-mode" role="region" aria-label={t.writing.field.heading}>
      <header className="felles-field-mode__top">
        <span className="felles-field-mode__title">{title}</span>
        <Button variant="tertiary" data-color="neutral" icon={<XMarkIcon title={t.writing.field.close} />} onClick={leave} />
      </header>
      {step === undefined ? null : <Question key={at} question={step.question} help={step.help} readers={<ReadersLine space={view.space} />} show={step.show} />}
      <nav className="felles-field-mode__bottom" aria-label={t.writing.field.heading}>
        <Button variant="secondary" data-color="neutral" icon={<ArrowLeftIcon aria-hidden />} disabled={at === 0} onClick={() => where.move(at - 1)}>
          {t.writing.field.previous}
        </Button>
        <span role="status">{t.writing.field.step(at + 1, steps.length)}</span>
        <Button icon={<ArrowRightIcon aria-hidden />} iconPosition="right" onClick={() => (last ? finish() : where.move(at + 1))}>
          {last ? t.writing.field.finish : t.writing.field.next}
        </Button>
      </nav>
    </div>
  );
}

interface QuestionProps extends Step {
  readonly readers: ReactNode;
}

function Question({ question, help, readers, show }: QuestionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Straight to the text; where the step has none, to its question.
    const text = part.current?.querySelector("textarea");
    if (text === null || text === undefined) return heading.current?.focus();
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    return undefined;
  }, []);
  return (
    <div ref={part} className="felles-field-mode__step">
      <Heading level="1" size="large" ref={heading} tabIndex={-1}>
        {question}
      </Heading>
      {help === undefined ? null : <BodyLong>{help}</BodyLong>}
      <div className="felles-quiet">{readers}</div>
      {show()}
    </div>
  );
}

function stepsOf(t: Catalogue, caseView: CaseView, view: DocumentView): Step[] {
  const words = t.writing.field;
  const text = (field: TextField, question: string, help?: string): Step => ({
    question,
    help,
    show: () => <SharedTextField view={view} field={field} label={question} hideLabel hideReaders minRows={6} />,
  });
  const saw = text("saw", words.saw, words.sawHelp);
  const withPlan = () => (
    <>
      <IntentionAtHand caseId={view.case} />
      <Planned view={view} />
      {saw.show()}
    </>
  );
  return [
    { ...saw, show: withPlan },
    ...(asksIn(view) ? [{ question: t.visits.ask, show: () => <Asked caseView={caseView} view={view} /> }] : []),
    ...situations.map(({ field, role }) => {
      const party = partyWith(caseView, role);
      return text(field, party?.me === true ? words.situationSelf : words.situationOf(party?.name || t.words.role[role]));
    }),
    text("agree", words.agree),
    text("differ", words.differ, words.differHelp),
    { question: words.tasks, show: () => <VisitTasks caseView={caseView} document={view.document} large /> },
    { question: words.nextContact, show: () => <NextContact view={view} /> },
  ];
}

/** Whether anything was chosen to be asked about. */
function asksIn(view: DocumentView): boolean {
  return view.parts.some((part) => {
    const chosen = part.kind === "ask" ? valueOfPart(part, "chosen") : "nothing";
    return chosen !== "nothing" && "flag" in chosen && chosen.flag;
  });
}

/** What one wanted to look at, a tap away. */
function Planned({ view }: { readonly view: DocumentView }) {
  const { t } = useText();
  const planned = [textIn(view, "purpose"), textIn(view, "preparation")].filter((words) => words.trim() !== "");
  if (planned.length === 0) return null;
  return (
    <ReadMore header={t.visits.plannedFirst} className="felles-field-mode__planned">
      {planned.map((words) => (
        <BodyLong key={words} className="felles-text__words">
          {words}
        </BodyLong>
      ))}
    </ReadMore>
  );
}

/** While this has the screen, what lies behind it can be neither reached nor read. Esc stays with the text. */
function useAlone() {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const behind = [...document.querySelectorAll<HTMLElement>(".felles-frame__top, .felles-frame__rail, .felles-skip")];
    for (const element of behind) element.inert = true;
    return () => {
      for (const element of behind) element.inert = false;
    };
  }, []);
  return screen;
}
