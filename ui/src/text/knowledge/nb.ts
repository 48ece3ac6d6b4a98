import type { DocumentKind } from "../../core/contract";

/** The kinds of things that stand under «Kunnskap». */
export type KnowledgeKind = Extract<DocumentKind, "goal" | "work_task" | "adaptation" | "plan" | "openness" | "turn" | "check_in">;

const groups: Readonly<Record<KnowledgeKind, string>> = {
  goal: "Mål", work_task: "Arbeidsoppgaver", adaptation: "Tilrettelegging", plan: "Opplæringsplan", openness: "Åpenhet",
  turn: "Tilbakeslag og vendepunkter", check_in: "Slik har vi det",
};
const leads: Readonly<Record<KnowledgeKind, string>> = {
  goal: "Deltakerens egne ord, og hvordan hver av oss ser det. Vi legger ikke sammen.",
  work_task: "Hva som går av seg selv, hva som går med støtte, og hva som ikke går nå.",
  adaptation: "Det vi prøver for at arbeidet skal passe, og hvordan det gikk.",
  plan: "Uke for uke: hva, hvem som viser, og hvordan vi ser at det sitter.",
  openness: "Hva som kan fortelles, og til hvem. Deltakeren kan trekke det tilbake når som helst.",
  turn: "Det som gikk tilbake og det som snudde. Begge deler hører med.",
  check_in: "Frivillig, og din egen til du deler den.",
};
const add: Readonly<Record<KnowledgeKind, string>> = {
  goal: "Nytt mål", work_task: "Ny arbeidsoppgave", adaptation: "Ny tilrettelegging", plan: "Ny plan", openness: "Ny avtale om åpenhet",
  turn: "Skriv ned", check_in: "Hvordan har du det?",
};
const empty: Readonly<Record<KnowledgeKind, string>> = {
  goal: "Begynn med det deltakeren vil, med deltakerens ord. Nivåene kan dere beskrive sammen etterpå.",
  work_task: "Skriv opp oppgavene på arbeidsplassen, én for én. Hver av dere sier hvordan det går.",
  adaptation: "Skriv hva dere prøver. En liten endring holder.",
  plan: "Lag en plan når noe skal læres over flere uker.",
  openness: "Ingenting er avtalt ennå. Det betyr at ingenting fortelles videre.",
  turn: "Ingenting er skrevet ned.",
  check_in: "Ingen har delt noe her.",
};
const level: Readonly<Record<string, string>> = {
  "-2": "Mye lenger unna", "-1": "Litt lenger unna", "0": "Slik vi håper", "1": "Litt bedre", "2": "Mye bedre",
};

/** Words about what the three learn. nb is the shape; nn and en follow by type. */
export const nbKnowledge = {
  groups,
  leads,
  add,
  empty,
  level,
  earlier: (n: number) => (n === 1 ? "Vis ett tidligere" : `Vis ${n} tidligere`),
  circle: (space: string) => `Leses av: ${space}`,
  fill: "Skriv noe her først.",
  win: {
    heading: "Små seire",
    label: "Noe lite som gikk bra",
    add: "Legg til",
    done: "Står i tidslinja nå.",
  },
  day: (name: string, day: string) => `${name}, ${day}`,
  quote: (words: string) => `«${words}»`,
  notSaid: "Ingen har sagt noe ennå.",
  noted: "ført av en annen",
  notedBy: (name: string) => `ført av ${name}`,
  say: {
    heading: "Slik ser jeg det nå",
    lead: "Du sier din mening. De andre sier sin, og vi legger dem ikke sammen.",
    who: "Hvem sier dette?",
    whoHelp: "Den som ikke har Felles selv, kan du føre for. Det vises at det er du som førte det.",
    me: "Jeg",
    word: "Med ett ord, eller noen få",
    missing: "Velg det som passer best.",
  },
  goal: {
    wording: (name: string) => `Målet, med ${name}s egne ord`,
    why: "Hvorfor det er viktig",
    where: "Hvor er vi?",
    whereLead: "Veien går begge veier. Merkene viser hvordan hver av oss ser det nå.",
    mark: "Sett merket ditt",
    place: "Hvor er vi nå?",
    undescribed: "Ikke beskrevet ennå.",
    describe: "Beskriv nivåene",
    described: "Ferdig med nivåene",
    overTime: "Over tid",
    standing: "Hva gjør vi med målet nå?",
    replace: "Bytt til et nytt mål",
    replaceLead: "Det gamle målet blir stående som erstattet, og de to viser til hverandre.",
    replaces: "Kom i stedet for",
    replacedBy: "Byttet ut med",
    unnamed: "et mål uten ord",
  },
  task: {
    title: "Hva oppgaven heter",
    about: "Hva den går ut på",
    how: "Hvordan går det?",
    say: "Si hvordan det går",
    overTime: "Over tid",
  },
  adaptation: {
    what: "Hva vi prøver",
    since: "Siden",
    until: "Til",
    goOn: "Fortsetter vi?",
  },
  plan: {
    title: "Hva planen gjelder",
    about: "Hva vi vil få til",
    week: (n: number) => `Uke ${n}`,
    steps: (n: number) => `${n} steg`,
    noWeek: "Uten uke",
    add: "Legg til i planen",
    weekLabel: "Uke nummer",
    what: "Hva",
    shows: "Hvem viser",
    nobody: "Ikke bestemt",
    sign: "Hvordan vi ser at det sitter",
    signIs: (sign: string) => `Vi ser det når: ${sign}`,
    showsIs: (name: string) => `${name} viser`,
    sits: "Sitter",
    sitsOf: (what: string) => `Sitter: ${what}`,
    edit: "Endre",
    editOf: (what: string) => `Endre: ${what}`,
    done: "Ferdig",
    empty: "Planen er tom. Legg til det første som skal vises.",
  },
  openness: {
    applies: (name: string) => `Dette gjelder til ${name} sier noe annet.`,
    withdrawn: "Trukket tilbake",
    withdrawnLead: "Dette skal ikke fortelles videre. Det som alt er fortalt, er fortalt.",
    withdraw: "Trekk tilbake",
    again: "La det gjelde igjen",
    onlyOwn: (name: string) => `Bare ${name} kan trekke dette tilbake eller la det gjelde igjen.`,
    forSomebody: (name: string) => `${name} har ikke Felles selv. Gjør det bare når ${name} har sagt det til deg.`,
    confirm: "Trekke tilbake?",
    confirmLead: "Fra nå av står det at dette ikke skal fortelles videre. Det kan gjelde igjen senere.",
    own: (name: string) => `Med ${name}s egne ord`,
    revisit: (day: string) => `Tas opp igjen ${day}`,
  },
  turn: {
    kind: "Hva var det?",
    title: "Overskrift",
    word: (name: string) => `Ordet som ${name} velger for det`,
    wordIs: (name: string) => `Ordet som ${name} valgte`,
    noWord: (name: string) => `${name} har ikke valgt et ord.`,
  },
  checkIn: {
    heading: "Hvordan har du det?",
    lead: "Bare du ser svaret. Du kan dele det senere, og bare hvis du vil. Alt kan stå tomt.",
    keep: "Ta vare på",
    empty: "Velg eller skriv noe først.",
    mine: "Bare du ser dette til du deler det.",
    more: "Hvis du vil skrive mer",
    of: (name: string) => `Slik har ${name} det`,
    ofMe: "Slik har du det",
  },
};

export type KnowledgeWords = typeof nbKnowledge;
export const nbKnowledgeFaults = {
  speaks_for_self: () => "Dette sier den andre selv, på sin egen enhet.",
};
