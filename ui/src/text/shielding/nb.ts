import type { AccessKind, AddressProtection } from "../../core/contract";

const protection: Record<AddressProtection, string> = {
  none: "Nei",
  confidential: "Fortrolig adresse",
  strictly_confidential: "Strengt fortrolig adresse",
};
const access: Record<AccessKind, string> = {
  opened: "Åpnet",
  opened_shielded: "Åpnet skjermet forløp",
  exported: "Hentet ut som fil",
  printed: "Skrevet ut",
};

/** Words about shielded cases, and about who opened a case. nb is the shape; nn and en follow by type. */
export const nbShielding = {
  confirm: {
    lead: "Forløpet er skjermet: verken navn eller sted vises før du åpner det.",
    log: "Navnet ditt og tidspunktet blir skrevet ned, og deltakeren kan se det.",
    open: "Åpne forløpet",
    holds: "Det gjelder til du låser Felles.",
  },
  task: "En oppgave i et skjermet forløp",
  news: "Noe er nytt. Åpne forløpet for å lese.",
  notSearched: "Skjermede forløp er bare med i søket når du har åpnet dem.",
  create: {
    legend: "Har deltakeren beskyttet adresse?",
    confidential: "Da vises verken navn eller sted i lister og titler, og Felles spør før forløpet åpnes.",
    strictly: "Et forløp med strengt fortrolig adresse skal aldri ligge i Felles, og kan ikke lages her.",
  },
  access: {
    heading: "Hvem har åpnet",
    lead: "Alle som åpner forløpet, blir skrevet ned her. Ingen kan endre eller fjerne det som står. Vanlige åpninger skrives høyst én gang i timen for hver enhet.",
    empty: "Ingen har åpnet forløpet ennå.",
    list: "Åpninger, de nyeste først",
    kind: access,
    on: (device: string) => `på ${device}`,
    most: (n: number) => `De ${n} siste.`,
  },
  protection,
};

export type ShieldingWords = typeof nbShielding;
