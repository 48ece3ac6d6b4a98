import type { ContactWords } from "./nb";

export const nnContact: ContactWords = {
  add: "Skriv opp ein samtale",
  heading: "Kven snakka du med?",
  lead: "For ein telefon eller ei melding som ikkje treng noko referat.",
  kind: "Kva slags kontakt",
  parties: "Kven",
  partiesMissing: "Vel kven du hadde kontakt med.",
  minutes: "Kor lenge, i minutt",
  minutesHelp: "Kan stå tomt.",
  minutesWrong: "Skriv eit heilt tal under 1000.",
  keep: "Skriv opp",
  done: (kind, names) => `Skrive opp: ${kind} med ${names}`,
};
