// Words about copies of a profile, and about what has not come through. nb is the shape; nn and en follow by type.

export const nbCopies = {
  twice: {
    heading: "Denne profilen er i bruk to steder",
    lead: "Noen skriver som deg fra et annet sted, kanskje en gammel maskin eller en kopi. Ingenting er borte: alt som er skrevet begge steder, er tatt vare på.",
    choose: "Hvilken vil du bruke videre?",
    useThis: "Dette er den riktige",
    putAside: "Legg bort denne",
    confirm: "Når den er lagt bort, sender og henter den ingenting. Alt som ligger her, blir liggende.",
    unsent: (n: number) => (n === 1 ? "1 endring her er ikke sendt ennå." : `${n} endringer her er ikke sendt ennå.`),
    confirmed: "Ja, legg den bort",
    cancel: "Avbryt",
    unknown: "Kjenner du ikke igjen det andre stedet? Si fra til de andre i forløpet, så kan de ta den enheten ut.",
  },
  aside: {
    heading: "Denne kopien er lagt bort",
    lead: "Den sender og henter ingenting. Du kan lese det som ligger her.",
    useAgain: "Bruk denne likevel",
  },
  words_used_twice: {
    heading: "De 24 ordene ble brukt på to enheter",
    lead: "Begge begynte på nytt samtidig. Bare én kan bli med, og det er denne. Den andre får ikke noe av det som skrives fra nå av.",
    next: "Lag nye ord. Var det ikke du som brukte dem, har noen sett arket: Si fra til de andre i forløpet.",
  },
  words_used_elsewhere: {
    heading: "De 24 ordene er brukt på en annen enhet",
    lead: "Den andre enheten kom først, og ordene gjelder bare én gang. Denne enheten får ikke noe nytt, og det du skriver her, kommer ikke fram.",
    next: "Har du den andre enheten, kan du ta med en ny derfra. Var det ikke du som brukte ordene, har noen sett arket: Si fra til de andre i forløpet, så kan de ta den enheten ut og invitere deg på nytt.",
  },
  noticed: {
    heading: "Ikke kommet fram ennå",
    lead: "Felles har sett at noe mangler, og ser etter det hver gang den får kontakt. Du trenger ikke gjøre noe.",
    about: {
      not_arrived: (name: string, by: string | null) =>
        by === null ? `Noe fra ${name} er ikke kommet fram ennå` : `${by} har noe fra ${name} som ikke er kommet fram ennå`,
      membership_not_arrived: (name: string) => `${name} vet om en endring i hvem som er med, som ikke er kommet fram ennå`,
      in_use_twice: (name: string) => `Profilen til ${name} ser ut til å være i bruk to steder`,
      server_shows_less: (name: string) => `${name} har fått mer fra serveren enn den viser her`,
    },
    serverForgot: (when: string) => `Serveren hadde mistet noe ${when}. Felles har sendt det den har, på nytt.`,
  },
};

export type Copies = typeof nbCopies;
