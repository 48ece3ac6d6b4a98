import type { Lost } from "./nb";

const texts = (n: number) => (n === 1 ? "éin tekst" : `${n} tekstar`);

/** The words about devices that are lost, in nynorsk. */
export const nnLost: Lost = {
  deviceOf: (name) => `Eininga til ${name}`,
  ownDevice: "Eininga di",
  isLost: "Eininga er mista",
  lostAt: (moment) => `Meld mista ${moment}`,
  heard: (ago) => `Sist høyrt frå ${ago}`,
  neverHeard: "Ikkje høyrt frå enno",
  readAgain: "Les rapporten",
  listed: "Melde mista",
  inCase: {
    heading: "Einingar i forløpet",
    lead: "Her les dei andre. Er ei eining mista eller stolen, sperrar du ho her.",
    none: "Ingen andre har ei eining i forløpet enno.",
  },
  ask: {
    heading: "Er eininga mista?",
    means: "Dette skjer når du melder ho mista",
    nothingNew: "Eininga får ikkje noko nytt, og det de skriv frå no av, kan ikkje lesast på ho.",
    keeps: "Det som alt ligg på ho, blir liggjande. Passordsetninga er det som vernar det.",
    sent: "Det som er skrive på ho og sendt, er trygt hos dykk andre.",
    forGood: "Det kan ikkje gjerast om. Kjem eininga til rette, blir ho lagd til på nytt som ei ny eining.",
    offline: "Du er ikkje på nett no. Du kan melde ho likevel.",
    mark: "Meld mista og sperr",
    notYours: "Det er den som eig eininga, eller rettleiaren i forløpet, som kan melde ho mista.",
  },
  report: {
    heading: "Eininga er meld mista",
    shutOut: "Sperra. Eininga får ikkje noko nytt.",
    waits: "Blir sperra hos tenaren så snart denne eininga er på nett.",
    waitsMeans: "Det du skriv frå no av, kan ikkje lesast på ho. Det dei andre skriv, kan ho få til ho er sperra.",
    partly: "Delvis sperra. Noko må ein annan ta.",
    doNow: "Gjer dette no",
    callOffice: "Ring kontoret ditt i dag. Sei at ei eining med opplysningar frå Felles er borte, og les opp det som står her. Dei avgjer om det skal meldast vidare.",
    callCounsellor: "Ring rettleiaren din i dag, og sei at eininga er borte.",
    callOwner: (name) => `Snakk med ${name}. Spør når eininga vart borte, og om passordsetninga kan vere kjend for andre.`,
    lockDevice: "Er det ein telefon eller eit nettbrett, kan det ofte sperrast eller slettast utanfrå. Spør den som har sett det opp.",
    newOwn: "Har du ei ny eining, legg ho til under «Einingane mine».",
    newOther: (name) => `Får ${name} ei ny eining, inviter på nytt frå forløpet.`,
    hasOther: (name) => `${name} har ei anna eining i Felles, og kan leggje til ei ny derifrå.`,
    stillIn: (n) => `Eininga er framleis med i ${n === 1 ? "eitt rom" : `${n} rom`} som du ikkje kan ta ho ut av. Be rettleiaren der om å melde ho mista.`,
    goOn: "Ta ho ut der òg",
    known: "Det vi veit",
    heardAt: "Eininga sa sist kva ho hadde",
    wroteAt: "Sist skrive på ho, av det vi har fått",
    never: "Aldri",
    heardAfter: (moment) => `Eininga var på nett ${moment}, etter at du melde ho, men før ho var sperra.`,
    clock: "Tidene er etter klokka til eininga.",
    lay: "Dette låg på eininga",
    lies: "Dette ligg på eininga",
    private: "Dine eigne notat",
    hadAll: "Har fått alt vi veit om.",
    lacked: (mine, others) =>
      mine === 0
        ? `Har ikkje fått alt i ${texts(others)} av dei andre.`
        : others === 0
          ? `Har ikkje fått alt i ${texts(mine)} av deg:`
          : `Har ikkje fått alt i ${texts(others)} av dei andre, og i ${texts(mine)} av deg:`,
    more: (n) => `og ${texts(n)} til`,
    notTaken: "Eininga er framleis med her.",
    unknown: "Det ingen kan vite",
    mentors: "Blir eininga til ein mentor opna på nett, slettar Felles forløpet frå ho. Utan nett skjer det ikkje.",
    unsent: "Om noko vart skrive på eininga utan å bli sendt. Då finst det berre der.",
    opened: "Om nokon har opna ho. Utan nett opnar ho seg framleis med passordsetninga, og då kan det som ligg der lesast. Ei kort eller kjend passordsetning vernar dårleg.",
    kept: "Rapporten blir liggjande på denne eininga. Du finn han att der du finn einingane.",
  },
};
