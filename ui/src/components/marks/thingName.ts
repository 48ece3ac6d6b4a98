import type { ThingView } from "../../core/contract";
import type { Catalogue } from "../../text/nb";
import { kindInWords } from "./kindWords";

/** What a thing of the case is called where others name it: its kind, and its heading or first words. */
export function thingName(t: Catalogue, thing: ThingView): string {
  const kind = kindInWords(t, { ...thing, contact_kind: null });
  const words = thing.title || thing.excerpt;
  return words === "" ? kind : `${kind}: ${words}`;
}
