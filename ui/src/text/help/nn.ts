import type { Help } from "./nb";

export const nnHelp: Help = {
  heading: "Hjelp",
  lead: "Korte sider du kan lese når du treng dei, også utan nett.",
  toHelp: "Hjelp, ordliste og personvern",
  topics: {
    words: "Ordliste",
    hub: "Kva serveren kan og ikkje kan sjå",
    access: "Tilgjengelegheit",
  },
  about: {
    words: "Orda vi bruker, forklart på éi linje kvar.",
    hub: "Felles går gjennom ein server som ikkje kan lese det han tek vare på.",
    access: "Kven Felles skal verke for, korleis det blir prøvd, og kva vi ikkje veit enno.",
  },
  glossary: [
    { word: "Forløp", meaning: "Vegen til éin deltakar inn på éin arbeidsplass, og de som er med." },
    { word: "Felles bilete", meaning: "Slik kvar av dykk ser det, det de er einige om, og der de ser ulikt på det." },
    { word: "Oppsummering", meaning: "Det de skriv ned etter eit besøk eller ein samtale. Først utkast, så delt. Etterpå kan ho rettast, med ein grunn." },
    { word: "Mål og nivå", meaning: "Eit mål med deltakaren sine eigne ord, og fem beskrivingar av korleis det kan gå. Kvar av dykk vurderer for seg. Ingenting blir lagt saman til ein sum." },
    { word: "Avtale", meaning: "Noko lite de tre er blitt einige om. Det er ikkje den formelle avtalen med Nav." },
    { word: "Kven tek kva", meaning: "Ei levande liste over kva kvar av dykk tek seg av." },
    { word: "Openheit", meaning: "Kva som kan forteljast til kven, med orda til deltakaren. Deltakaren kan trekkje det tilbake." },
    { word: "Slik har eg det", meaning: "Korleis du har det, med eitt ord og to korte svar. Frivillig, og berre ditt til du deler det." },
    { word: "Tilbakeslag og vendepunkt", meaning: "Noko gjekk bakover ei stund, eller noko løyste seg. Begge delar høyrer med." },
    { word: "Mentortimar", meaning: "Tida mentoren bruker, ved sida av det de har avtalt." },
    { word: "Avtalt rytme", meaning: "Kor ofte de vil snakke saman, to og to og alle tre." },
    { word: "Kven kan lese", meaning: "Kvar tekst seier det på éi linje. Den som ikkje står der, får aldri teksten på si eining." },
    { word: "Mentorstøtte", meaning: "Eit rom for mentoren si eiga rolle og tvil, mellom mentor og rettleiar. Kvar mentor har sitt eige, og ein ny mentor les aldri det førre. Det handlar aldri om deltakaren, og deltakaren veit at det finst." },
    { word: "Sidan sist", meaning: "Det dei andre har skrive, endra eller fjerna sidan du sist såg. Å sjå på det betyr ikkje at du er einig." },
    { word: "Lagra, sendt, motteke", meaning: "Lagra: det ligg trygt på denne eininga. Sendt: serveren har det. Motteke av nokon: det ligg på eininga til den personen." },
    { word: "Skjerma forløp", meaning: "Namn og stad blir ikkje viste før du opnar det, og alle opningar blir skrivne ned." },
    { word: "Teieerklæring", meaning: "Det mentoren skriv under på før noko om deltakaren kjem til eininga til mentoren." },
    { word: "Gjenopprettingskode", meaning: "Koden på papir som opnar profilen din om du gløymer passordsetninga." },
  ],
  hub: [
    {
      heading: "Dette ser serveren aldri",
      lines: [
        "Kva de skriv: tekstar, overskrifter, mål, oppgåver, timar.",
        "Kven de er: namn, roller på arbeidsplassen, kvar de jobbar.",
        "Kva slags ting det er, og kor mange tekstar de har.",
      ],
    },
    {
      heading: "Dette ser serveren",
      lines: [
        "At nokre einingar, utan namn, høyrer saman i ein krins, og kven av dei som kan sleppe inn andre.",
        "Når noko blir sendt og henta, og omtrent kor mykje.",
        "Kva nettadresse einingane kjem frå.",
      ],
    },
    {
      heading: "Dette kan serveren gjere",
      lines: [
        "Vere borte. Då skriv de vidare, og alt blir sendt når han er tilbake.",
        "Halde noko tilbake. Felles merkar det som regel og seier frå under «Sendt og motteke».",
        "Miste alt. Då sender einingane dykkar det dei har, på nytt.",
      ],
    },
    {
      heading: "Dette kan han ikkje",
      lines: ["Lese, endre eller skrive noko i ditt namn. Det ville ikkje stemme med signaturen frå eininga di, og dei andre ville ikkje ta imot det."],
    },
  ],
  access: [
    {
      heading: "Slik skal Felles verke",
      lines: [
        "Felles er laga for å følgje WCAG 2.2 på nivå A og AA.",
        "Alt kan gjerast med berre tastatur og med berre berøring.",
        "Alt kan lesast med 200 % tekst og på ein smal skjerm, i lyst og mørkt, utan at noko blir borte.",
        "Rørsle blir slått av når eininga di ber om det.",
      ],
    },
    {
      heading: "Slik blir det prøvd",
      lines: [
        "Kvar gong Felles blir endra, går ei maskin gjennom skjermane på tre språk, i lyst og mørkt, og leiter etter hinder ho kjenner.",
        "Ho går også gjennom skjermane med berre tastatur, måler kor store knappane er, og forstørrar teksten.",
      ],
    },
    {
      heading: "Dette veit vi ikkje nok om",
      lines: [
        "Ingen utanfrå har gått gjennom Felles enno.",
        "Felles er ikkje prøvd grundig med skjermlesarar av folk som bruker dei til dagleg.",
        "Nordsamisk manglar.",
      ],
    },
    {
      heading: "Møter du eit hinder?",
      lines: ["Sei frå til den som gav deg Felles. Skriv kva side du var på og kva du ville gjere. Ikkje skriv noko om personen forløpet gjeld."],
    },
  ],
  tour: {
    heading: "Ei rask omvising",
    offer: "Ny her? Ei omvising tek eitt minutt.",
    show: "Vis meg rundt",
    notNow: "Nei takk",
    again: "Ta omvisinga",
    steps: [
      { heading: "Skriv når som helst", lines: ["Alt du skriv, blir lagra på eininga di medan du skriv. Du treng ikkje nett, og du treng ikkje trykkje på noko."] },
      { heading: "Sjå kven som kan lese", lines: ["Over kvar tekst står det kven som kan lese han. Dei andre har han aldri på si eining."] },
      { heading: "Skriv i det same, samtidig", lines: ["Når de møtest på nett igjen, blir alt fletta saman. Ingen mistar ord. Under «Sidan sist» ser du kva dei andre gjorde."] },
      { heading: "Gå frå eininga", lines: ["Auget øvst, eller F8, legg eit lok over skjermen. Under «Meir» kan du låse. Då trengst passordsetninga for å kome inn igjen."] },
    ],
    step: (n, of) => `${n} av ${of}`,
    next: "Neste",
    back: "Førre",
    done: "Ferdig",
    skip: "Hopp over",
  },
  shortcuts: {
    heading: "Tastatur",
    lead: "Alt kan nåast med Tab, piltastar, Enter og Esc. I tillegg:",
    search: "Søk",
  },
};
