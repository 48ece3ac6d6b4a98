import { CheckmarkIcon } from "@navikt/aksel-icons";
import { Button, Heading, Link, ReadMore, Tag } from "@navikt/ds-react";
import { iconOf } from "../../components/marks/kindIcon";
import { kindInWords, placeOf } from "../../components/marks/kindWords";
import { namesOf } from "../../components/marks/names";
import { ChangedWords } from "../../components/pieces/ChangedWords";
import { hrefOf } from "../../components/route/useRoute";
import { useNow } from "../../components/time/useNow";
import type { FieldDifference, PartId, SinceEntry, TextDifference, Value } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { valueInWords } from "../../text/value";

/** More texts than this in one document are folded away. */
const AT_ONCE = 4;

interface SinceItemProps {
  readonly entry: SinceEntry;
  readonly onSeen: () => void;
}

/** What others did in one document, and the way to say that I have seen it. */
export function SinceItem({ entry, onSeen }: SinceItemProps) {
  const { t, format } = useText();
  const now = useNow();
  const Icon = iconOf(entry);
  const kind = kindInWords(t, entry);
  const title = entry.title === "" ? kind : entry.title;
  const { texts, fields } = entry.difference;
  return (
    <li className="felles-since__item">
      <div className="felles-since__head">
        <Icon aria-hidden className="felles-since__icon" />
        <div className="felles-since__title">
          <Heading level="3" size="xsmall">
            <Link href={hrefOf(placeOf(entry))}>{title}</Link>
          </Heading>
          <span className="felles-quiet">{t.since.by(namesOf(t, format, entry.authors), format.ago(Math.min(entry.at, now), now))}</span>
        </div>
        <Tag size="small" variant="outline" data-color={entry.new ? "accent" : "neutral"}>
          {entry.new ? t.since.new : t.since.changed}
        </Tag>
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<CheckmarkIcon aria-hidden />}
          aria-label={t.since.seenOf(title)}
          onClick={onSeen}
        >
          {t.since.seen}
        </Button>
      </div>
      <div className="felles-since__words">
        <Texts texts={texts.slice(0, AT_ONCE)} />
        {texts.length <= AT_ONCE ? null : (
          <ReadMore header={t.since.more(texts.length - AT_ONCE)}>
            <div className="felles-since__words">
              <Texts texts={texts.slice(AT_ONCE)} />
            </div>
          </ReadMore>
        )}
        {fields.length === 0 ? null : <Fields entry={entry} fields={fields} />}
      </div>
    </li>
  );
}

function Texts({ texts }: { readonly texts: readonly TextDifference[] }) {
  const { t } = useText();
  return texts.map((text) => (
    <div key={`${text.part ?? ""}${text.field}`}>
      <p className="felles-since__field">{t.words.textField[text.field]}</p>
      <ChangedWords pieces={text.pieces} />
    </div>
  ));
}

function Fields({ entry, fields }: { readonly entry: SinceEntry; readonly fields: readonly FieldDifference[] }) {
  const { t, format } = useText();
  const opened = useAnswer("case_open", { case: entry.case });
  const nameOf = (part: PartId) => opened.data?.parties.find((party) => party.party === part)?.name ?? t.common.unknownName;
  // What only the machine uses to find its way is not news to anybody.
  const told = fields.filter(({ field }) => !["person", "from_document"].includes(field));
  const say = (field: FieldDifference["field"], values: readonly Value[]) =>
    values.length === 0 ? t.since.nothing : format.list(values.map((value) => valueInWords(t, format, field, value, nameOf)));
  return (
    <dl className="felles-since__fields">
      {told.map((difference) => (
        <div key={`${difference.part ?? ""}${difference.field}`}>
          <dt>{t.words.field[difference.field]}</dt>
          <dd>
            {difference.before.length === 0 ? null : (
              <>
                <span className="felles-hidden">{t.since.was} </span>
                <del className="felles-quiet">{say(difference.field, difference.before)}</del>{" "}
              </>
            )}
            <span className="felles-hidden">{t.since.now} </span>
            {say(difference.field, difference.after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
