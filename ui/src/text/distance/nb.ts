// How long it is since, in sentences that are the same for everybody they concern. nb is the shape; nn and en follow by type.

const count = (n: number, one: string, many: string) => (n === 1 ? `${n} ${one}` : `${n} ${many}`);
const days = (n: number) => count(n, "dag", "dager");
const workdays = (n: number) => count(n, "arbeidsdag", "arbeidsdager");

export const nbDistance = {
  heading: "Siden sist dere snakket sammen",
  none: "Dere har kontakt slik dere har avtalt.",
  pair: (names: string, n: number) => `Det er ${days(n)} siden ${names} hadde kontakt.`,
  pairNever: (names: string, n: number) => `${names} har ikke hatt kontakt ennå. Det er gått ${days(n)}.`,
  allThree: (n: number) => `Det er ${days(n)} siden dere tre snakket sammen.`,
  allThreeNever: (n: number) => `Dere tre har ikke snakket sammen ennå. Det er gått ${days(n)}.`,
  visit: (n: number) => `Det er ${days(n)} siden forrige besøk på arbeidsplassen.`,
  visitNever: (n: number) => `Det har ikke vært besøk på arbeidsplassen ennå. Det er gått ${days(n)}.`,
  question: (about: string, name: string, n: number) => `${about === "" ? "Et spørsmål" : `Spørsmålet «${about}»`}${name === "" ? "" : ` til ${name}`} har ventet i ${workdays(n)}.`,
  setback: (name: string, n: number) => `Det er ${workdays(n)} siden tilbakeslaget, og ingen har hatt kontakt med ${name} etterpå.`,
  task: (about: string, name: string, n: number) => `Det er ${days(n)} siden fristen for ${about === "" ? "en oppgave" : `«${about}»`}${name === "" ? "" : `, som ${name} tok på seg`}.`,
  judgement: (about: string, names: string, n: number) => `${names} ser ${about === "" ? "et mål" : `målet «${about}»`} ${count(n, "trinn", "trinn")} forskjellig.`,
  unopened: (about: string, name: string, n: number) => `${about === "" ? "En tekst" : `«${about}»`} ble delt for ${days(n)} siden. ${name} har ikke åpnet forløpet etterpå.`,
  hours: (used: string, agreed: string, months: string) => `Det er ført ${used} av ${agreed} avtalte mentortimer i ${months}.`,
  ownWords: (name: string) => `De siste 30 dagene står det nesten ingenting her med ${name} sine egne ord.`,
  device: (name: string, n: number) => `Det er ${days(n)} siden enheten til ${name} sist var i kontakt.`,
  planned: (day: string) => `Neste gang er ${day}.`,
  months: (one: string, other: string) => `${one} og ${other}`,
  open: "Se på det",
  agree: "Vi har avtalt dette",
  agreeOf: (sentence: string) => `Vi har avtalt dette: ${sentence}`,
  agreeLead: "Setningen vises ikke før dagen du velger. De andre ser begrunnelsen.",
  reason: "Hva er avtalt?",
  reasonMissing: "Skriv kort hva dere har avtalt.",
  until: "Til og med",
  untilMissing: "Velg en dag fra i dag og høyst et år fram.",
  save: "Lagre avtalen",
  agreed: (reason: string, name: string, day: string) => `Avtalt til ${day}: ${reason}${name === "" ? "" : ` (${name})`}`,
  stop: "Ikke avtalt lenger",
  agreedHeading: "Det dere har avtalt om dette",
};

export type DistanceWords = typeof nbDistance;
