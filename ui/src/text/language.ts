import type { nb } from "@navikt/ds-react/locales";
import type { Catalogue } from "./nb";

/** Everything that Felles knows of a language. A file in `languages` that exports one as `language` is all that it takes to add another. */
export interface Language {
  /** As in `lang`, ISO 639. */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  /** How days, lists and numbers are written, in the order of wish: not every web view knows every language. */
  readonly locales: readonly string[];
  /** What is said of the last minute; the standard's own "this minute" is nothing people say. */
  readonly justNow: string;
  /** Languages of voices to read aloud with, the best first. The texts are nearly always Norwegian, whatever language the screen has. */
  readonly voices: readonly string[];
  /** The words that Aksel's own components bring along. */
  readonly aksel: typeof nb;
  /** Every visible word. */
  readonly catalogue: Catalogue;
}
