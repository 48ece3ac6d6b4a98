import { kindInWords } from "../../components/marks/kindWords";
import { nameOf } from "../../components/marks/names";
import type { AboutEntry, Author, PartKind } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** Letters of a text that stands for a title. */
const SHORT = 60;

/** What an entry is called. */
export function headingOf(t: Catalogue, entry: AboutEntry): string {
  if (entry.kind === "case") return t.participant.about.frame;
  return entry.title === "" ? kindOf(t, entry) : entry.title;
}

function kindOf(t: Catalogue, entry: AboutEntry): string {
  const turn = entry.fields.find(({ field }) => field === "turn_kind")?.values[0]?.value ?? "nothing";
  return kindInWords(t, { ...entry, state: turn !== "nothing" && "code" in turn ? turn.code : null });
}

/** What everything on the page is called where something else points to it. */
export function titlesOf(t: Catalogue, entries: readonly AboutEntry[]): ReadonlyMap<string, string> {
  const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words);
  const documents = entries.map((entry): [string, string] => [entry.document, short(entry.title || entry.texts[0]?.text || kindOf(t, entry))]);
  const parts = entries.flatMap((entry) => entry.parts.map((part): [string, string] => [part.part, short(part.texts[0]?.text ?? "")]));
  return new Map([...documents, ...parts].filter(([, words]) => words !== ""));
}

type Several = keyof Catalogue["participant"]["about"]["many"];

/** What stands above parts of one kind. */
export function partsHeading(t: Catalogue, kind: PartKind, count: number): string {
  const hasPlural = (known: PartKind): known is PartKind & Several => known in t.participant.about.many;
  return count > 1 && hasPlural(kind) ? t.participant.about.many[kind] : t.participant.about.part[kind];
}

/** Who wrote or did it. While somebody else holds the device, its owner is not "you". */
export function whoOf(t: Catalogue, author: Author, held: boolean): string {
  return author.me && !held ? t.writing.you : nameOf(t, { ...author, me: false });
}

/** Who wrote it, when, and who can read it, in one line. */
export function lineOf(t: Catalogue, format: Format, entry: AboutEntry, held: boolean): string {
  const who = whoOf(t, entry.author, held);
  const words = [
    entry.title === "" ? null : kindOf(t, entry),
    entry.voice === null || entry.voice === "" ? null : t.participant.about.voice(entry.voice),
    t.participant.about.by(who, format.day(entry.at)),
    t.words.space[entry.space],
    entry.archived ? t.participant.about.away : null,
  ];
  return words.filter((known) => known !== null).join(" · ");
}
