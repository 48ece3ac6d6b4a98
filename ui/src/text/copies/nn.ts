import type { Copies } from "./nb";

export const nnCopies: Copies = {
  twice: {
    heading: "Denne profilen er i bruk to stader",
    lead: "Nokon skriv som deg frå ein annan stad, kanskje ei gammal maskin eller ein kopi. Ingenting er borte: alt som er skrive begge stader, er teke vare på.",
    choose: "Kva for ein vil du bruke vidare?",
    useThis: "Dette er den rette",
    putAside: "Legg bort denne",
    confirm: "Når han er lagd bort, sender og hentar han ingenting. Alt som ligg her, blir liggande.",
    unsent: (n) => (n === 1 ? "1 endring her er ikkje send enno." : `${n} endringar her er ikkje sende enno.`),
    confirmed: "Ja, legg han bort",
    cancel: "Avbryt",
    unknown: "Kjenner du ikkje att den andre staden? Sei frå til dei andre i forløpet, så kan dei ta den eininga ut.",
  },
  aside: {
    heading: "Denne kopien er lagd bort",
    lead: "Han sender og hentar ingenting. Du kan lese det som ligg her.",
    useAgain: "Bruk denne likevel",
  },
  words_used_twice: {
    heading: "Dei 24 orda vart brukte på to einingar",
    lead: "Begge begynte på nytt samtidig. Berre éi kan bli med, og det er denne. Den andre får ikkje noko av det som blir skrive frå no av.",
    next: "Lag nye ord. Var det ikkje du som brukte dei, har nokon sett arket: Sei frå til dei andre i forløpet.",
  },
  words_used_elsewhere: {
    heading: "Dei 24 orda er brukte på ei anna eining",
    lead: "Den andre eininga kom først, og orda gjeld berre éin gong. Denne eininga får ikkje noko nytt, og det du skriv her, kjem ikkje fram.",
    next: "Har du den andre eininga, kan du ta med ei ny derfrå. Var det ikkje du som brukte orda, har nokon sett arket: Sei frå til dei andre i forløpet, så kan dei ta den eininga ut og invitere deg på nytt.",
  },
  noticed: {
    heading: "Ikkje kome fram enno",
    lead: "Felles har sett at noko manglar, og ser etter det kvar gong han får kontakt. Du treng ikkje gjere noko.",
    about: {
      not_arrived: (name, by) =>
        by === null ? `Noko frå ${name} er ikkje kome fram enno` : `${by} har noko frå ${name} som ikkje er kome fram enno`,
      membership_not_arrived: (name) => `${name} veit om ei endring i kven som er med, som ikkje er komen fram enno`,
      in_use_twice: (name) => `Profilen til ${name} ser ut til å vere i bruk to stader`,
      server_shows_less: (name) => `${name} har fått meir frå serveren enn han viser her`,
    },
    serverForgot: (when) => `Serveren hadde mista noko ${when}. Felles har sendt det han har, på nytt.`,
  },
};
