import type { DistanceWords } from "./nb";

const count = (n: number, one: string, many: string) => (n === 1 ? `${n} ${one}` : `${n} ${many}`);
const days = (n: number) => count(n, "dag", "dagar");
const workdays = (n: number) => count(n, "arbeidsdag", "arbeidsdagar");

export const nnDistance: DistanceWords = {
  heading: "Sidan sist de snakka saman",
  none: "De har kontakt slik de har avtalt.",
  pair: (names, n) => `Det er ${days(n)} sidan ${names} hadde kontakt.`,
  pairNever: (names, n) => `${names} har ikkje hatt kontakt enno. Det har gått ${days(n)}.`,
  allThree: (n) => `Det er ${days(n)} sidan de tre snakka saman.`,
  allThreeNever: (n) => `De tre har ikkje snakka saman enno. Det har gått ${days(n)}.`,
  visit: (n) => `Det er ${days(n)} sidan førre besøk på arbeidsplassen.`,
  visitNever: (n) => `Det har ikkje vore besøk på arbeidsplassen enno. Det har gått ${days(n)}.`,
  question: (about, name, n) => `${about === "" ? "Eit spørsmål" : `Spørsmålet «${about}»`}${name === "" ? "" : ` til ${name}`} har venta i ${workdays(n)}.`,
  setback: (name, n) => `Det er ${workdays(n)} sidan tilbakeslaget, og ingen har hatt kontakt med ${name} etterpå.`,
  task: (about, name, n) => `Det er ${days(n)} sidan fristen for ${about === "" ? "ei oppgåve" : `«${about}»`}${name === "" ? "" : `, som ${name} tok på seg`}.`,
  judgement: (about, names, n) => `${names} ser ${about === "" ? "eit mål" : `målet «${about}»`} ${count(n, "trinn", "trinn")} ulikt.`,
  unopened: (about, name, n) => `${about === "" ? "Ein tekst" : `«${about}»`} vart delt for ${days(n)} sidan. ${name} har ikkje opna forløpet etterpå.`,
  hours: (used, agreed, months) => `Det er ført ${used} av ${agreed} avtalte mentortimar i ${months}.`,
  ownWords: (name) => `Dei siste 30 dagane står det nesten ingenting her med ${name} sine eigne ord.`,
  device: (name, n) => `Det er ${days(n)} sidan eininga til ${name} sist var i kontakt.`,
  planned: (day) => `Neste gong er ${day}.`,
  months: (one, other) => `${one} og ${other}`,
  open: "Sjå på det",
  agree: "Vi har avtalt dette",
  agreeOf: (sentence) => `Vi har avtalt dette: ${sentence}`,
  agreeLead: "Setninga blir ikkje vist før dagen du vel. Dei andre ser grunngivinga.",
  reason: "Kva er avtalt?",
  reasonMissing: "Skriv kort kva de har avtalt.",
  until: "Til og med",
  untilMissing: "Vel ein dag frå i dag og høgst eit år fram.",
  save: "Lagre avtalen",
  agreed: (reason, name, day) => `Avtalt til ${day}: ${reason}${name === "" ? "" : ` (${name})`}`,
  stop: "Ikkje avtalt lenger",
  agreedHeading: "Det de har avtalt om dette",
};
