import { Provider } from "@navikt/ds-react";
import { en as akselEn, nb as akselNb, nn as akselNn } from "@navikt/ds-react/locales";
import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { en } from "./en";
import { formatOf, languages } from "./format";
import type { Language } from "./format";
import { nb } from "./nb";
import type { Catalogue } from "./nb";
import { nn } from "./nn";
import { TextContext } from "./useText";

const KEPT_AS = "felles.language";
const catalogues: Readonly<Record<Language, Catalogue>> = { nb, nn, en };
const aksel = { nb: akselNb, nn: akselNn, en: akselEn };

/**
 * The language kept on this device, else nynorsk where the system asks for it, else bokmål: a machine set up in English
 * stands in most Norwegian workshops, and says nothing about who uses it.
 */
function firstLanguage(): Language {
  const kept = languages.find((language) => language === localStorage.getItem(KEPT_AS));
  const nynorsk = navigator.languages.some((wish) => wish.slice(0, 2) === "nn");
  return kept ?? (nynorsk ? "nn" : "nb");
}

/** Gives everything below it the words of one language. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const text = useMemo(
    () => ({
      t: catalogues[language],
      format: formatOf(language),
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(KEPT_AS, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <TextContext value={text}>
      <Provider locale={aksel[language]}>{children}</Provider>
    </TextContext>
  );
}
