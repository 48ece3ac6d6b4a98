/** How every invitation begins; in a picture it stands in capital letters. */
const START = /felles:invitation\//i;
/** Letters of the longest file that is looked at. An invitation has some two hundred. */
export const FILE_LETTERS = 16_384;

/** What stands in the file: the invitation, below the words that say what to do with it. */
export function fileWords(lead: string, link: string): string {
  return `${lead}\n\n${link}\n`;
}

/** A file as an address that a page can offer for saving. */
export function fileAddress(words: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(words)}`;
}

/** The invitation in the words of a file or a picture: from its beginning to the next empty line; nothing when there is none. */
export function invitationIn(words: string): string | null {
  if (words.length > FILE_LETTERS) return null;
  const at = words.search(START);
  if (at < 0) return null;
  const [link = ""] = words.slice(at).split(/\r?\n\s*\r?\n/);
  return link.trim();
}
