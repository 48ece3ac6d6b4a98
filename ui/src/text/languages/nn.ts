import { nn as aksel } from "@navikt/ds-react/locales";
import { nn as catalogue } from "../nn";
import type { Language } from "../language";

export const language: Language = {
  code: "nn",
  name: "Nynorsk",
  // Chromium has no nynorsk, and would write days in American English without a next best.
  locales: ["nn-NO", "nb-NO"],
  justNow: "no nettopp",
  voices: ["nn", "nb", "no"],
  aksel,
  catalogue,
};
