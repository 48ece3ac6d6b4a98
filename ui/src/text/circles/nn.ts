import type { Circles } from "./nb";

export const nnCircles: Circles = {
  wider: {
    share: "Del med fleire",
    lead: "Teksten slik han står no, blir ein eigen tekst for fleire. Det som er skrive og endra undervegs, blir ikkje med.",
    to: "Kven skal få lese?",
    willSee: (names) => `${names} vil sjå dette`,
    nobodyYet: "Ingen nye lesarar enno. Den som kjem til seinare, vil sjå dette",
    noWayBack: "Teksten her blir lagd bort og viser veg til den nye. Du kan ikkje dele med færre igjen: det som er lese, er lese.",
    preview: "Slik ser dei det",
    empty: "Teksten er tom. Skriv noko før du deler.",
    from: (name, space) => `${name} delte dette frå «${space}».`,
    words: (names) => `Orda er skrivne av ${names}.`,
    moved: "Teksten er delt med fleire.",
    toMoved: "Gå til den nye teksten",
  },
  calm: {
    line: (topics) => `Her står det noko om ${topics}.`,
    allThree: "Er det meint for alle tre?",
    forNames: (names) => `Er det meint for ${names}?`,
    words: "Vis orda",
    explained: "Ordlista ligg på eininga di. Ingenting av dette blir lagra eller sendt.",
    close: "Det er greitt",
    topic: {
      health: "helse",
      diagnosis: "ein diagnose",
      addiction: "rus",
      benefits: "pengar og ytingar",
      family: "familie",
      wishes: "noko som ikkje skal fortelast vidare",
    },
  },
};
