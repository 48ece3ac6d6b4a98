/** The words about devices that are lost, in bokmål. */
const texts = (n: number) => (n === 1 ? "én tekst" : `${n} tekster`);

export const nbLost = {
  deviceOf: (name: string) => `Enheten til ${name}`,
  ownDevice: "Enheten din",
  isLost: "Enheten er mistet",
  lostAt: (moment: string) => `Meldt mistet ${moment}`,
  heard: (ago: string) => `Sist hørt fra ${ago}`,
  neverHeard: "Ikke hørt fra ennå",
  readAgain: "Les rapporten",
  listed: "Meldt mistet",
  inCase: {
    heading: "Enheter i forløpet",
    lead: "Her leser de andre. Er en enhet mistet eller stjålet, sperrer du den her.",
    none: "Ingen andre har en enhet i forløpet ennå.",
  },
  ask: {
    heading: "Er enheten mistet?",
    means: "Dette skjer når du melder den mistet",
    nothingNew: "Enheten får ikke noe nytt, og det dere skriver fra nå av, kan ikke leses på den.",
    keeps: "Det som alt ligger på den, blir liggende. Passordsetningen er det som beskytter det.",
    sent: "Det som er skrevet på den og sendt, er trygt hos dere andre.",
    forGood: "Det kan ikke gjøres om. Kommer enheten til rette, legges den til på nytt som en ny enhet.",
    offline: "Du er ikke på nett nå. Du kan melde den likevel.",
    mark: "Meld mistet og sperr",
    notYours: "Det er den som eier enheten, eller veilederen i forløpet, som kan melde den mistet.",
  },
  report: {
    heading: "Enheten er meldt mistet",
    shutOut: "Sperret. Enheten får ikke noe nytt.",
    waits: "Blir sperret hos serveren så snart denne enheten er på nett.",
    waitsMeans: "Det du skriver fra nå av, kan ikke leses på den. Det de andre skriver, kan den få til den er sperret.",
    partly: "Delvis sperret. Noe må en annen ta.",
    doNow: "Gjør dette nå",
    callOffice: "Ring kontoret ditt i dag. Si at en enhet med opplysninger fra Felles er borte, og les opp det som står her. De avgjør om det skal meldes videre.",
    callCounsellor: "Ring veilederen din i dag, og si at enheten er borte.",
    callOwner: (name: string) => `Snakk med ${name}. Spør når enheten ble borte, og om passordsetningen kan være kjent for andre.`,
    lockDevice: "Er det en telefon eller et nettbrett, kan den ofte sperres eller slettes utenfra. Spør den som har satt den opp.",
    newOwn: "Har du en ny enhet, legg den til under «Mine enheter».",
    newOther: (name: string) => `Får ${name} en ny enhet, inviter på nytt fra forløpet.`,
    hasOther: (name: string) => `${name} har en annen enhet i Felles, og kan legge til en ny derfra.`,
    stillIn: (n: number) => `Enheten er fortsatt med i ${n === 1 ? "ett rom" : `${n} rom`} som du ikke kan ta den ut av. Be veilederen der om å melde den mistet.`,
    goOn: "Ta den ut der også",
    known: "Det vi vet",
    heardAt: "Enheten sa sist hva den hadde",
    wroteAt: "Sist skrevet på den, av det vi har fått",
    never: "Aldri",
    heardAfter: (moment: string) => `Enheten var på nett ${moment}, etter at du meldte den, men før den var sperret.`,
    clock: "Tidene er etter enhetens egen klokke.",
    lay: "Dette lå på enheten",
    lies: "Dette ligger på enheten",
    private: "Dine egne notater",
    hadAll: "Har fått alt vi vet om.",
    lacked: (mine: number, others: number) =>
      mine === 0
        ? `Har ikke fått alt i ${texts(others)} av de andre.`
        : others === 0
          ? `Har ikke fått alt i ${texts(mine)} av deg:`
          : `Har ikke fått alt i ${texts(others)} av de andre, og i ${texts(mine)} av deg:`,
    more: (n: number) => `og ${texts(n)} til`,
    notTaken: "Enheten er fortsatt med her.",
    unknown: "Det ingen kan vite",
    mentors: "Åpnes en mentors enhet på nett, sletter Felles forløpet fra den. Uten nett skjer det ikke.",
    unsent: "Om noe ble skrevet på enheten uten å bli sendt. Da finnes det bare der.",
    opened: "Om noen har åpnet den. Uten nett åpnes den fortsatt med passordsetningen, og da kan det som ligger der leses. En kort eller kjent passordsetning beskytter dårlig.",
    kept: "Rapporten blir liggende på denne enheten. Du finner den igjen der du finner enhetene.",
  },
};

export type Lost = typeof nbLost;
