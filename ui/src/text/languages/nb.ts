import { nb as aksel } from "@navikt/ds-react/locales";
import { nb as catalogue } from "../nb";
import type { Language } from "../language";

export const language: Language = {
  code: "nb",
  name: "Bokmål",
  locales: ["nb-NO"],
  justNow: "nå nettopp",
  voices: ["nb", "no", "nn"],
  aksel,
  catalogue,
};
