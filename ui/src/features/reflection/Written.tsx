import { Button } from "@navikt/ds-react";
import { SharedTextField } from "../../components/text/SharedTextField";
import type { DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { prompts } from "./prompts";

interface WrittenProps {
  readonly view: DocumentView;
  readonly onAgain?: () => void;
}

/** All five answers on one page. */
export function Written({ view, onAgain }: WrittenProps) {
  const { t } = useText();
  return (
    <section className="felles-reflection" aria-label={t.words.documentKind.reflection}>
      {prompts.map((field) => (
        <SharedTextField key={field} view={view} field={field} label={t.day.reflection.questions[field]} hideReaders minRows={2} quiet />
      ))}
      {onAgain === undefined ? null : (
        <div>
          <Button variant="secondary" data-color="neutral" onClick={onAgain}>
            {t.day.reflection.again}
          </Button>
        </div>
      )}
    </section>
  );
}
