import type { Author } from "../../core/contract";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";

/** What we call somebody: "deg" for oneself, the first name, else the role. */
export function nameOf(t: Catalogue, author: Pick<Author, "name" | "me" | "role">): string {
  if (author.me) return t.common.me;
  if (author.name !== "") return author.name;
  return author.role === null ? t.common.unknownName : t.words.role[author.role];
}

/** Several people as a list. */
export function namesOf(t: Catalogue, format: Format, authors: ReadonlyArray<Pick<Author, "name" | "me" | "role">>): string {
  return format.list(authors.map((author) => nameOf(t, author)));
}
