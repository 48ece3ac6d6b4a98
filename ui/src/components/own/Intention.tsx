import { BodyLong, BodyShort, Heading, Link } from "@navikt/ds-react";
import type { CaseId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { hrefOf } from "../route/useRoute";
import "./own.css";

/** What I wanted to try next time in this case, from my newest reflection there. */
export function Intention({ caseId }: { readonly caseId: CaseId }) {
  const { t, format } = useText();
  const words = t.day.reflection;
  const things = useAnswer("thing_list", { case: caseId, kinds: ["reflection"], archived: false });
  const newest = things.data?.[0];
  const opened = useAnswer("document_open", { document: newest?.document ?? "" }, { enabled: newest !== undefined });
  const intention = opened.data?.texts.find((text) => text.field === "try_next")?.text.trim() ?? "";
  if (newest === undefined || intention === "") return null;
  return (
    <div>
      <Heading level="3" size="xsmall">
        {words.intention}
      </Heading>
      <BodyLong className="felles-own__words">{intention}</BodyLong>
      <BodyShort size="small" className="felles-quiet">
        {words.from(format.day(newest.happened_at))} <Link href={hrefOf({ at: "thing", case: caseId, document: newest.document })}>{words.read}</Link>
      </BodyShort>
    </div>
  );
}
