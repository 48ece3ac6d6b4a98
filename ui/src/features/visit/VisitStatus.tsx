import { PlayIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, Tag } from "@navikt/ds-react";
import { useState } from "react";
import { go } from "../../components/route/useRoute";
import { ProblemNote } from "../../components/state/ProblemNote";
import { momentIn, wordsIn } from "../../components/text/valueOf";
import type { DocumentView, VisitStatus as Status } from "../../core/contract";
import { call } from "../../core/door";
import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { CallOff } from "./CallOff";

/** Where a visit stands, and the steps from there. */
export function VisitStatus({ view }: { readonly view: DocumentView }) {
  const { t } = useText();
  const [noTime, setNoTime] = useState(false);
  const [callingOff, setCallingOff] = useState<"postponed" | "cancelled" | null>(null);
  const set = useCommand("field_set");
  const standing = view.fields.find((field) => field.field === "visit_status");
  const status = wordsIn(view, "visit_status") || "planned";
  const words: Readonly<Record<string, string>> = t.words.visitStatus;
  const move = (next: Status, done?: () => void) =>
    set.mutate({ document: view.document, part: null, field: "visit_status", value: { code: next } }, done === undefined ? {} : { onSuccess: done });
  const inField = () => go({ at: "visit", case: view.case, document: view.document, field: true });
  const start = async () => {
    if (momentIn(view, "happened_at") === null) {
      await call("field_set", { document: view.document, part: null, field: "happened_at", value: { moment: Date.now() } }).catch(() => undefined);
    }
    move("held", inField);
  };
  const planAgain = () => {
    setNoTime(momentIn(view, "planned_at") === null);
    if (momentIn(view, "planned_at") !== null) move("planned");
  };
  if (view.read_only || view.archived || (standing !== undefined && standing.values.length > 1)) return null;
  const calledOff = status === "postponed" || status === "cancelled";
  const reason = wordsIn(view, "reason");
  const ahead = status === "planned" || status === "postponed";
  return (
    <section className="felles-visit__status" aria-label={t.words.field.visit_status}>
      <Tag variant="outline" data-color="neutral">
        {words[status] ?? status}
      </Tag>
      {ahead ? (
        <Button variant={view.author.me ? "primary" : "secondary"} icon={<PlayIcon aria-hidden />} loading={set.isPending} onClick={() => void start()}>
          {wordsIn(view, "contact_kind") === "visit" ? t.writing.visit.start : t.writing.visit.startTalk}
        </Button>
      ) : null}
      {status === "held" ? <Button onClick={inField}>{t.writing.visit.resume}</Button> : null}
      {status === "planned" ? (
        <Button variant="tertiary" data-color="neutral" onClick={() => setCallingOff("postponed")}>
          {t.writing.visit.postpone}
        </Button>
      ) : null}
      {ahead ? (
        <Button variant="tertiary" data-color="neutral" onClick={() => setCallingOff("cancelled")}>
          {t.writing.visit.cancel}
        </Button>
      ) : null}
      {calledOff ? (
        <Button variant="secondary" data-color="neutral" onClick={planAgain}>
          {t.writing.visit.planAgain}
        </Button>
      ) : null}
      {calledOff && reason !== "" ? <BodyShort className="felles-visit__reason">{t.writing.visit.callOff.said(reason)}</BodyShort> : null}
      {callingOff === null ? null : <CallOff view={view} to={callingOff} onClose={() => setCallingOff(null)} />}
      {noTime ? <BodyShort role="status">{t.writing.visit.planNeedsTime}</BodyShort> : null}
      {set.error === null ? null : <ProblemNote problem={set.error} />}
    </section>
  );
}
