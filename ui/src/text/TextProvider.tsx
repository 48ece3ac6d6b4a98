import { Provider } from "@navikt/ds-react";
import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { formatOf } from "./format";
import type { Language } from "./language";
import { languages } from "./languages";
import { language as nb } from "./languages/nb";
import { TextContext } from "./useText";

const KEPT_AS = "felles.language";

/**
 * The language kept on this device, else nynorsk where the system asks for it, else bokmål: a machine set up in English
 * stands in most Norwegian workshops, and says nothing about who uses it.
 */
function firstLanguage(): Language {
  const called = (code: string | null) => languages.find((language) => language.code === code);
  const nynorsk = navigator.languages.some((wish) => wish.slice(0, 2) === "nn");
  return called(localStorage.getItem(KEPT_AS)) ?? (nynorsk ? called("nn") : undefined) ?? nb;
}

/** Gives everything below it the words of one language. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language.code;
  }, [language]);
  const text = useMemo(
    () => ({
      t: language.catalogue,
      format: formatOf(language),
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(KEPT_AS, chosen.code);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <TextContext value={text}>
      <Provider locale={language.aksel}>{children}</Provider>
    </TextContext>
  );
}
