import { kindInWords } from "../../components/marks/kindWords";
import { nameOf } from "../../components/marks/names";
import type { AboutEntry, Author } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** What an entry is called. */
export function headingOf(t: Catalogue, entry: AboutEntry): string {
  if (entry.kind === "case") return t.participant.about.frame;
  return entry.title === "" ? kindInWords(t, entry) : entry.title;
}

/** Who wrote or did it. While somebody else holds the device, its owner is not "you". */
export function whoOf(t: Catalogue, author: Author, held: boolean): string {
  return author.me && !held ? t.writing.you : nameOf(t, { ...author, me: false });
}

/** Who wrote it, when, and who can read it, in one line. */
export function lineOf(t: Catalogue, format: Format, entry: AboutEntry, held: boolean): string {
  const who = whoOf(t, entry.author, held);
  const words = [
    entry.title === "" ? null : kindInWords(t, entry),
    entry.voice === null || entry.voice === "" ? null : t.participant.about.voice(entry.voice),
    t.participant.about.by(who, format.day(entry.at)),
    t.words.space[entry.space],
    entry.archived ? t.participant.about.away : null,
  ];
  return words.filter((known) => known !== null).join(" · ");
}
