import { CheckmarkIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, Heading, Link, ReadMore, Tag } from "@navikt/ds-react";
import { iconOf } from "../../components/marks/kindIcon";
import { kindInWords, placeOf } from "../../components/marks/kindWords";
import { useToldFields } from "../../components/marks/useToldFields";
import { ChangedWords } from "../../components/pieces/ChangedWords";
import { hrefOf } from "../../components/route/useRoute";
import type { SinceEntry, TextDifference } from "../../core/contract";
import { useText } from "../../text/useText";
import { SinceFields } from "./SinceFields";
import { TakeBack } from "./TakeBack";
import { TakenBack } from "./TakenBack";

/** More texts than this in one document are folded away. */
const AT_ONCE = 4;

interface SinceItemProps {
  readonly entry: SinceEntry;
  readonly onSeen: () => void;
}

/** What others did in one document, and the way to say that I have seen it. */
export function SinceItem({ entry, onSeen }: SinceItemProps) {
  const { t, format } = useText();
  const Icon = iconOf(entry);
  const kind = kindInWords(t, entry);
  const title = entry.kind === "case" ? t.case.about : entry.title === "" ? kind : entry.title;
  const fields = useToldFields(entry.case, entry.new ? [] : entry.difference.fields);
  // What was summed up for all stands before what it was made of.
  const texts = [...entry.difference.texts].sort((one, other) => Number(other.field === "summary") - Number(one.field === "summary"));
  return (
    <li className="felles-since__item">
      <div className="felles-since__head">
        <Icon aria-hidden className="felles-since__icon" />
        <div className="felles-since__title">
          <Heading level="4" size="xsmall">
            <Link href={hrefOf(placeOf(entry))}>{title}</Link>
          </Heading>
          <span className="felles-quiet">{format.moment(entry.at)}</span>
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
        <Texts entry={entry} texts={texts.slice(0, AT_ONCE)} />
        {texts.length <= AT_ONCE ? null : (
          <ReadMore header={t.since.more(texts.length - AT_ONCE)}>
            <div className="felles-since__words">
              <Texts entry={entry} texts={texts.slice(AT_ONCE)} />
            </div>
          </ReadMore>
        )}
        <TakenBack entry={entry} />
        {/* What is new altogether has its fields in its heading already. */}
        <SinceFields fields={fields} />
        {entry.new || texts.length + fields.length + entry.taken_back.length > 0 ? null : <BodyShort className="felles-quiet">{t.since.same}</BodyShort>}
      </div>
    </li>
  );
}

function Texts({ entry, texts }: { readonly entry: SinceEntry; readonly texts: readonly TextDifference[] }) {
  const { t } = useText();
  return texts.map((text) => (
    <div key={`${text.part ?? ""}${text.field}`}>
      <p className="felles-since__field">{t.words.textField[text.field]}</p>
      <ChangedWords pieces={text.pieces} />
      <TakeBack entry={entry} text={text} />
    </div>
  ));
}
