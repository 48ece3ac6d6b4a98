import { createContext, useContext } from "react";
import { formatOf } from "./format";
import type { Format } from "./format";
import type { Language } from "./language";
import { language as nb } from "./languages/nb";
import type { Catalogue } from "./nb";

/** The catalogue and the format of the chosen language. */
export interface Text {
  /** Every visible word. */
  readonly t: Catalogue;
  /** Days, times, lists, numbers. */
  readonly format: Format;
  /** Which language. */
  readonly language: Language;
  /** Chooses another. */
  readonly choose: (language: Language) => void;
}

export const TextContext = createContext<Text>({ t: nb.catalogue, format: formatOf(nb), language: nb, choose: () => undefined });

/** The words, in the language that the person chose. */
export function useText(): Text {
  return useContext(TextContext);
}
