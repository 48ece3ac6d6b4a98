import type { ShieldingWords } from "./nb";

export const nnShielding: ShieldingWords = {
  confirm: {
    lead: "Forløpet er skjerma: verken namn eller stad blir vist før du opnar det.",
    log: "Namnet ditt og tidspunktet blir skrive ned, og deltakaren kan sjå det.",
    open: "Opne forløpet",
    holds: "Det gjeld til du låser Felles.",
  },
  task: "Ei oppgåve i eit skjerma forløp",
  news: "Noko er nytt. Opne forløpet for å lese.",
  notSearched: "Skjerma forløp er berre med i søket når du har opna dei.",
  create: {
    legend: "Har deltakaren verna adresse?",
    confidential: "Då blir verken namn eller stad vist i lister og titlar, og Felles spør før forløpet blir opna.",
    strictly: "Eit forløp med strengt fortruleg adresse skal aldri liggje i Felles, og kan ikkje lagast her.",
  },
  access: {
    heading: "Kven har opna",
    lead: "Alle som opnar forløpet, blir skrivne ned her. Ingen kan endre eller fjerne det som står. Vanlege opningar blir skrivne høgst éin gong i timen for kvar eining.",
    empty: "Ingen har opna forløpet enno.",
    list: "Opningar, dei nyaste først",
    kind: { opened: "Opna", opened_shielded: "Opna skjerma forløp", exported: "Henta ut som fil", printed: "Skriven ut" },
    on: (device) => `på ${device}`,
    most: (n) => `Dei ${n} siste.`,
  },
  protection: { none: "Nei", confidential: "Fortruleg adresse", strictly_confidential: "Strengt fortruleg adresse" },
};
