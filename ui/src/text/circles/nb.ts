import type { SensitiveTopic } from "../../core/contract";

const topic: Record<SensitiveTopic, string> = {
  health: "helse",
  diagnosis: "en diagnose",
  addiction: "rus",
  benefits: "penger og ytelser",
  family: "familie",
  wishes: "noe som ikke skal fortelles videre",
};

/** Words about who reads: sharing with more people, and looking twice before. nb is the shape; nn and en follow by type. */
export const nbCircles = {
  wider: {
    share: "Del med flere",
    lead: "Teksten slik den står nå, blir en egen tekst for flere. Det som er skrevet og endret underveis, blir ikke med.",
    to: "Hvem skal få lese?",
    willSee: (names: string) => `${names} vil se dette`,
    nobodyYet: "Ingen nye lesere ennå. Den som kommer til senere, vil se dette",
    noWayBack: "Teksten her blir lagt bort og viser vei til den nye. Du kan ikke dele med færre igjen: det som er lest, er lest.",
    preview: "Slik ser de det",
    empty: "Teksten er tom. Skriv noe før du deler.",
    from: (name: string, space: string) => `${name} delte dette fra «${space}».`,
    words: (names: string) => `Ordene er skrevet av ${names}.`,
    moved: "Teksten er delt med flere.",
    toMoved: "Gå til den nye teksten",
  },
  calm: {
    line: (topics: string) => `Her står det noe om ${topics}.`,
    allThree: "Er det ment for alle tre?",
    forNames: (names: string) => `Er det ment for ${names}?`,
    words: "Vis ordene",
    explained: "Ordlisten ligger på enheten din. Ingenting av dette blir lagret eller sendt.",
    close: "Det er greit",
    topic,
  },
};

export type Circles = typeof nbCircles;
