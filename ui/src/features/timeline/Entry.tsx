import { ArchiveIcon, ArrowsSquarepathIcon, BellIcon, CloudSlashIcon, CloudUpIcon, PersonGroupIcon } from "@navikt/aksel-icons";
import { BodyLong, Heading } from "@navikt/ds-react";
import { EntryName } from "../../components/marks/EntryName";
import { Fact } from "../../components/marks/Fact";
import { iconOf } from "../../components/marks/kindIcon";
import { kindInWords, placeOf } from "../../components/marks/kindWords";
import { nameOf } from "../../components/marks/names";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseId, TimelineEntry } from "../../core/contract";
import { useText } from "../../text/useText";

/** One thing that happened. Every kind has the same weight. */
export function Entry({ caseId, entry }: { readonly caseId: CaseId; readonly entry: TimelineEntry }) {
  const { t, format } = useText();
  const Icon = iconOf(entry);
  const kind = kindInWords(t, entry);
  const state = stateOf(entry);
  return (
    <li className="felles-entry">
      <span className="felles-entry__icon">
        <Icon aria-hidden />
      </span>
      <article className="felles-entry__card">
        <p className="felles-entry__kind">
          {[kind, format.weekday(entry.happened_at), state === null ? null : state(t)].filter((word) => word !== null).join(" · ")}
        </p>
        <Heading level="3" size="small" className="felles-entry__title">
          <a className="felles-entry__link" href={hrefOf(placeOf({ ...entry, case: caseId }))}>
            <EntryName entry={entry} />
          </a>
        </Heading>
        {entry.word === "" ? null : <BodyLong>{t.timeline.word(entry.word)}</BodyLong>}
        {entry.excerpt === "" ? null : <BodyLong className="felles-entry__excerpt">{entry.excerpt}</BodyLong>}
        <div className="felles-facts">
          <span className="felles-quiet">
            {entry.voice === null ? t.timeline.by(nameOf(t, entry.author)) : t.timeline.voice(entry.voice)}
          </span>
          <Fact Icon={PersonGroupIcon}>
            <span className="felles-hidden">{t.timeline.readers("")}</span>
            {t.words.space[entry.space]}
          </Fact>
          {entry.unread ? (
            <Fact Icon={BellIcon} strong>
              {t.timeline.unread}
            </Fact>
          ) : null}
          {entry.undecided ? (
            <Fact Icon={ArrowsSquarepathIcon} strong>
              {t.timeline.undecided}
            </Fact>
          ) : null}
          {entry.unsent ? <Fact Icon={CloudUpIcon}>{t.timeline.unsent}</Fact> : null}
          {entry.undelivered ? <Fact Icon={CloudSlashIcon}>{t.leaving.notDelivered}</Fact> : null}
          {entry.archived ? <Fact Icon={ArchiveIcon}>{t.timeline.archived}</Fact> : null}
        </div>
      </article>
    </li>
  );
}

type Words = ReturnType<typeof useText>["t"];

/** A state worth a word: a draft, a visit that is planned or was moved. */
function stateOf({ kind, state, visit_status, text_status }: TimelineEntry): ((t: Words) => string) | null {
  if (kind === "openness" && state === "withdrawn") return (t) => t.words.opennessStatus.withdrawn;
  if (visit_status !== null && visit_status !== "held") return (t) => t.words.visitStatus[visit_status];
  if (text_status !== null && text_status !== "shared") return (t) => t.words.textStatus[text_status];
  return null;
}
