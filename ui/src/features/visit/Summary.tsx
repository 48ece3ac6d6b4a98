import { Button, Heading } from "@navikt/ds-react";
import { SharedTextField } from "../../components/text/SharedTextField";
import { ShareWider } from "../../components/text/ShareWider";
import { Sharing } from "../../components/text/Sharing";
import { flushDocument, sessionOf } from "../../components/text/sessions";
import { textIn, wordsIn } from "../../components/text/valueOf";
import type { CaseView, DocumentView } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { partyWith, situations } from "./situations";

/** The minutes: a draft, then shared as it stood, then corrected with a reason. */
export function Summary({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t, format } = useText();
  const status = wordsIn(view, "text_status") || "draft";
  const text = textIn(view, "summary");
  const writable = !view.read_only && !view.archived;
  const begin = async () => {
    if (!(await flushDocument(view.document))) return;
    const words = written(t, format, caseView, view);
    sessionOf(view, null, "summary").typed(words, { start: words.length, end: words.length });
  };
  return (
    <section className="felles-visit__part" id="summary">
      <Heading level="2" size="medium">
        {t.writing.visit.summary}
      </Heading>
      {text === "" && status === "draft" && writable && written(t, format, caseView, view) !== "" ? (
        <Button variant="secondary" data-color="neutral" className="felles-visit__begin" onClick={() => void begin()}>
          {t.writing.visit.beginSummary}
        </Button>
      ) : null}
      <SharedTextField view={view} field="summary" help={status === "draft" ? t.writing.visit.summaryHelp : undefined} minRows={6} quiet />
      {writable ? <Sharing view={view} field="summary" /> : null}
      <ShareWider view={view} />
    </section>
  );
}

/** What was written in the visit, under its headings, as a beginning of the minutes. */
function written(t: Catalogue, format: Format, caseView: CaseView, view: DocumentView): string {
  const authors = view.texts.find(({ field }) => field === "saw")?.authors ?? [];
  const names = format.list(authors.map(({ name }) => name).filter((name) => name !== ""));
  const parts = [
    // Read by the others as well, to whom "I" is nobody.
    { heading: names === "" ? t.words.textField.saw : t.writing.visit.sawOf(names), text: textIn(view, "saw") },
    ...situations.map(({ field, role }) => ({
      heading: t.writing.visit.situationOf(partyWith(caseView, role)?.name || t.words.role[role]),
      text: textIn(view, field),
    })),
    { heading: t.words.textField.agree, text: textIn(view, "agree") },
    { heading: t.words.textField.differ, text: textIn(view, "differ") },
  ];
  return parts
    .filter(({ text }) => text.trim() !== "")
    .map(({ heading, text }) => `${heading}:\n${text.trim()}`)
    .join("\n\n");
}
