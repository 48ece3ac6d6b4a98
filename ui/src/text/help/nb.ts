/** A word of the glossary, and what is meant by it. */
export interface Meaning {
  readonly word: string;
  readonly meaning: string;
}
/** A heading with the sentences below it. */
export interface Told {
  readonly heading: string;
  readonly lines: readonly string[];
}

const glossary: readonly Meaning[] = [
  { word: "Forløp", meaning: "Én deltakers vei inn på én arbeidsplass, og dere som er med." },
  { word: "Felles bilde", meaning: "Slik hver av dere ser det, det dere er enige om, og der dere ser ulikt på det." },
  { word: "Oppsummering", meaning: "Det dere skriver ned etter et besøk eller en samtale. Først utkast, så delt. Etterpå kan den rettes, med en grunn." },
  { word: "Mål og nivå", meaning: "Et mål med deltakerens egne ord, og fem beskrivelser av hvordan det kan gå. Hver av dere vurderer for seg. Ingenting legges sammen til en sum." },
  { word: "Avtale", meaning: "Noe lite dere tre er blitt enige om. Det er ikke den formelle avtalen med Nav." },
  { word: "Hvem tar hva", meaning: "En levende liste over hva hver av dere tar seg av." },
  { word: "Åpenhet", meaning: "Hva som kan fortelles til hvem, med deltakerens ord. Deltakeren kan trekke det tilbake." },
  { word: "Slik har jeg det", meaning: "Hvordan du har det, med ett ord og to korte svar. Frivillig, og bare ditt til du deler det." },
  { word: "Tilbakeslag og vendepunkt", meaning: "Noe gikk bakover en stund, eller noe løsnet. Begge deler hører med." },
  { word: "Mentortimer", meaning: "Tiden mentoren bruker, ved siden av det dere har avtalt." },
  { word: "Avtalt rytme", meaning: "Hvor ofte dere vil snakke sammen, to og to og alle tre." },
  { word: "Hvem kan lese", meaning: "Hver tekst sier det på én linje. Den som ikke står der, får aldri teksten på sin enhet." },
  { word: "Mentorstøtte", meaning: "Et rom for mentors egen rolle og tvil, mellom mentor og veileder. Hver mentor har sitt eget, og en ny mentor leser aldri det forrige. Det handler aldri om deltakeren, og deltakeren vet at det finnes." },
  { word: "Siden sist", meaning: "Det de andre har skrevet, endret eller fjernet siden du sist så. Å se på det betyr ikke at du er enig." },
  { word: "Lagret, sendt, mottatt", meaning: "Lagret: det ligger trygt på denne enheten. Sendt: serveren har det. Mottatt av noen: det ligger på den personens enhet." },
  { word: "Skjermet forløp", meaning: "Navn og sted vises ikke før du åpner det, og alle åpninger skrives ned." },
  { word: "Taushetserklæring", meaning: "Det mentoren skriver under på før noe om deltakeren kommer til mentorens enhet." },
  { word: "Gjenopprettingskode", meaning: "Koden på papir som åpner profilen din hvis du glemmer passordsetningen." },
];

const hub: readonly Told[] = [
  {
    heading: "Dette ser serveren aldri",
    lines: [
      "Hva dere skriver: tekster, overskrifter, mål, oppgaver, timer.",
      "Hvem dere er: navn, roller på arbeidsplassen, hvor dere jobber.",
      "Hva slags ting det er, og hvor mange tekster dere har.",
    ],
  },
  {
    heading: "Dette ser serveren",
    lines: [
      "At noen enheter, uten navn, hører sammen i en krets, og hvem av dem som kan slippe inn andre.",
      "Når noe sendes og hentes, og omtrent hvor mye.",
      "Hvilken nettadresse enhetene kommer fra.",
    ],
  },
  {
    heading: "Dette kan serveren gjøre",
    lines: [
      "Være borte. Da skriver dere videre, og alt sendes når den er tilbake.",
      "Holde noe tilbake. Felles merker det som regel og sier fra under «Sendt og mottatt».",
      "Miste alt. Da sender enhetene deres det de har, på nytt.",
    ],
  },
  {
    heading: "Dette kan den ikke",
    lines: ["Lese, endre eller skrive noe i ditt navn. Det ville ikke stemme med signaturen fra enheten din, og de andre ville ikke ta imot det."],
  },
];

const access: readonly Told[] = [
  {
    heading: "Slik skal Felles virke",
    lines: [
      "Felles er laget for å følge WCAG 2.2 på nivå A og AA.",
      "Alt kan gjøres med bare tastatur og med bare berøring.",
      "Alt kan leses med 200 % tekst og på en smal skjerm, i lyst og mørkt, uten at noe blir borte.",
      "Bevegelse slås av når enheten din ber om det.",
    ],
  },
  {
    heading: "Slik prøves det",
    lines: [
      "Hver gang Felles endres, går en maskin gjennom skjermene på tre språk, i lyst og mørkt, og leter etter hindre den kjenner.",
      "Den går også gjennom skjermene med bare tastatur, måler hvor store knappene er, og forstørrer teksten.",
    ],
  },
  {
    heading: "Dette vet vi ikke nok om",
    lines: [
      "Ingen utenfra har gått gjennom Felles ennå.",
      "Felles er ikke prøvd grundig med skjermlesere av folk som bruker dem til daglig.",
      "Nordsamisk mangler.",
    ],
  },
  {
    heading: "Møter du et hinder?",
    lines: ["Si fra til den som ga deg Felles. Skriv hvilken side du var på og hva du ville gjøre. Ikke skriv noe om personen forløpet gjelder."],
  },
];

const tour: readonly Told[] = [
  { heading: "Skriv når som helst", lines: ["Alt du skriver, lagres på enheten din mens du skriver. Du trenger ikke nett, og du trenger ikke trykke på noe."] },
  { heading: "Se hvem som kan lese", lines: ["Over hver tekst står det hvem som kan lese den. De andre har den aldri på sin enhet."] },
  { heading: "Skriv i det samme, samtidig", lines: ["Når dere møtes på nett igjen, flettes alt sammen. Ingen mister ord. Under «Siden sist» ser du hva de andre gjorde."] },
  { heading: "Gå fra enheten", lines: ["Øyet øverst, eller F8, legger et lokk over skjermen. Under «Mer» kan du låse. Da trengs passordsetningen for å komme inn igjen."] },
];

/** Words of the help pages and of the tour. nb is the shape; nn and en follow by type. */
export const nbHelp = {
  heading: "Hjelp",
  lead: "Korte sider du kan lese når du trenger dem, også uten nett.",
  toHelp: "Hjelp, ordliste og personvern",
  topics: {
    words: "Ordliste",
    hub: "Hva serveren kan og ikke kan se",
    access: "Tilgjengelighet",
  },
  about: {
    words: "Ordene vi bruker, forklart på én linje hver.",
    hub: "Felles går gjennom en server som ikke kan lese det den tar vare på.",
    access: "Hvem Felles skal virke for, hvordan det prøves, og hva vi ikke vet ennå.",
  },
  glossary,
  hub,
  access,
  tour: {
    heading: "En rask omvisning",
    offer: "Ny her? En omvisning tar ett minutt.",
    show: "Vis meg rundt",
    notNow: "Nei takk",
    again: "Ta omvisningen",
    steps: tour,
    step: (n: number, of: number) => `${n} av ${of}`,
    next: "Neste",
    back: "Forrige",
    done: "Ferdig",
    skip: "Hopp over",
  },
  shortcuts: {
    heading: "Tastatur",
    lead: "Alt kan nås med Tab, piltaster, Enter og Esc. I tillegg:",
    search: "Søk",
  },
};

export type Help = typeof nbHelp;
