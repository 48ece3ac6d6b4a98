// Words for telling of a call or a message that needs no page of its own. nb is the shape; nn and en follow by type.

export const nbContact = {
  add: "Skriv opp en samtale",
  heading: "Hvem snakket du med?",
  lead: "For en telefon eller en melding som ikke trenger noe referat.",
  kind: "Hva slags kontakt",
  parties: "Hvem",
  partiesMissing: "Velg hvem du hadde kontakt med.",
  minutes: "Hvor lenge, i minutter",
  minutesHelp: "Kan stå tomt.",
  minutesWrong: "Skriv et helt tall under 1000.",
  keep: "Skriv opp",
  done: (kind: string, names: string) => `Skrevet opp: ${kind} med ${names}`,
};

export type ContactWords = typeof nbContact;
