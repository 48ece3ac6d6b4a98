import { BellIcon, CheckmarkIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, Link } from "@navikt/ds-react";
import { useEffect } from "react";
import { useAtRest } from "../components/page/useAtRest";
import { hrefOfSpot } from "../components/route/spot";
import { hrefOf, useRoute } from "../components/route/useRoute";
import { placeOf } from "../components/marks/kindWords";
import type { ReminderView } from "../core/contract";
import { useCommand } from "../core/query";
import { useText } from "../text/useText";
import { useDueReminders } from "./useDueReminders";
import "./reminder.css";

/** Before the window's title while something waits: seen in the row of windows, and saying nothing of what it is. */
const MARK = "• ";

function placeOfReminder(reminder: ReminderView): string {
  if (reminder.part === null) return hrefOf(placeOf(reminder));
  return hrefOfSpot({ at: "case", case: reminder.case, section: "responsibility" }, { part: reminder.part, field: "task_text", words: "" });
}

/** What I wanted to be reminded of, once its time has come. On other pages than my own it only says that something waits. */
export function DueReminders() {
  const { t } = useText();
  const words = t.day.reminder;
  const route = useRoute();
  const set = useCommand("reminder_set");
  const now = useDueReminders();
  const due = useAtRest(now);
  useMark(now.length > 0);
  if (due.length === 0) return null;
  return (
    <div className="felles-reminder" role="status">
      <BellIcon aria-hidden className="felles-reminder__icon" />
      {route.at === "cases" ? (
        <div className="felles-reminder__due">
          <BodyShort weight="semibold">{words.due}</BodyShort>
          <ul className="felles-reminder__list">
            {due.map((reminder) => {
              const what = reminder.words === "" ? t.common.shielded : reminder.words;
              return (
                <li key={reminder.reminder}>
                  <Link href={placeOfReminder(reminder)}>{what}</Link>
                  {reminder.case_title === "" ? null : <span className="felles-quiet">{reminder.case_title}</span>}
                  <Button
                    size="small"
                    variant="tertiary"
                    data-color="neutral"
                    icon={<CheckmarkIcon aria-hidden />}
                    aria-label={words.doneOf(what)}
                    onClick={() => set.mutate({ document: reminder.document, part: reminder.part, at: null })}
                  >
                    {words.done}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      ) : (
        <BodyShort>
          {words.waits} <Link href={hrefOf({ at: "cases" })}>{words.look}</Link>
        </BodyShort>
      )}
    </div>
  );
}

/** Keeps the mark before the window's title, whatever page names the window. */
function useMark(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const put = () => {
      if (!document.title.startsWith(MARK)) document.title = `${MARK}${document.title}`;
    };
    put();
    const title = document.querySelector("title");
    const watch = new MutationObserver(put);
    if (title !== null) watch.observe(title, { childList: true });
    return () => {
      watch.disconnect();
      if (document.title.startsWith(MARK)) document.title = document.title.slice(MARK.length);
    };
  }, [on]);
}
