import { en as aksel } from "@navikt/ds-react/locales";
import { en as catalogue } from "../en";
import type { Language } from "../language";

export const language: Language = {
  code: "en",
  name: "English",
  locales: ["en-GB"],
  justNow: "just now",
  voices: ["nb", "no", "nn", "en"],
  aksel,
  catalogue,
};
