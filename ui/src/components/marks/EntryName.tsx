import type { TimelineEntry } from "../../core/contract";
import { useText } from "../../text/useText";
import { kindInWords } from "./kindWords";
import { nameOf } from "./names";

/** What an entry is called. Where it has no heading its kind stands in; then day and writer, which stand beside it, are part of its spoken name. */
export function EntryName({ entry }: { readonly entry: TimelineEntry }) {
  const { t, format } = useText();
  if (entry.title !== "") return entry.title;
  return (
    <>
      {kindInWords(t, entry)}
      <span className="felles-hidden"> {[format.weekday(entry.happened_at), entry.voice ?? nameOf(t, entry.author)].join(", ")}</span>
    </>
  );
}
