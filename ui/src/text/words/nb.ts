import type {
  Ability, AdaptationStatus, AgreementStatus, Answer, CaseStatus, ContactKind, Coverage, DistanceKind, DocumentKind, Field, GoalStatus,
  HoursCategory, HoursStatus, MeasureKind, NoteKind, OpennessStatus, PartyStatus, QuestionStatus, ResponseKind, ResponseStatus, Role, Shielding,
  SpaceKind, TaskStatus, TextField, TextStatus, TurnKind, VisitStatus,
} from "../../core/contract";

/** The glossary's words on the screen: one for each code. */
export interface Words {
  readonly role: Readonly<Record<Role, string>>;
  readonly caseStatus: Readonly<Record<CaseStatus, string>>;
  readonly outcome: Readonly<Record<string, string>>;
  readonly space: Readonly<Record<SpaceKind, string>>;
  readonly spaceExplained: Readonly<Record<SpaceKind, string>>;
  readonly shielding: Readonly<Record<Shielding, string>>;
  readonly documentKind: Readonly<Record<DocumentKind, string>>;
  readonly contactKind: Readonly<Record<ContactKind, string>>;
  readonly visitStatus: Readonly<Record<VisitStatus, string>>;
  readonly timeAnswer: Readonly<Record<string, string>>;
  readonly textStatus: Readonly<Record<TextStatus, string>>;
  readonly taskStatus: Readonly<Record<TaskStatus, string>>;
  readonly partyStatus: Readonly<Record<PartyStatus, string>>;
  readonly digitalAccess: Readonly<Record<string, string>>;
  readonly coverage: Readonly<Record<Coverage, string>>;
  readonly noteKind: Readonly<Record<NoteKind, string>>;
  readonly textField: Readonly<Record<TextField, string>>;
  readonly field: Readonly<Record<Field, string>>;
  /** Of a check-in, from 1 to 5. */
  readonly support: Readonly<Record<string, string>>;
  readonly belief: Readonly<Record<string, string>>;
  readonly goalStatus: Readonly<Record<GoalStatus, string>>;
  readonly ability: Readonly<Record<Ability, string>>;
  readonly adaptationStatus: Readonly<Record<AdaptationStatus, string>>;
  readonly opennessStatus: Readonly<Record<OpennessStatus, string>>;
  readonly turnKind: Readonly<Record<TurnKind, string>>;
  readonly goalCategory: Readonly<Record<string, string>>;
  readonly measureKind: Readonly<Record<MeasureKind, string>>;
  readonly agreementStatus: Readonly<Record<AgreementStatus, string>>;
  readonly answer: Readonly<Record<Answer, string>>;
  readonly questionStatus: Readonly<Record<QuestionStatus, string>>;
  readonly hoursCategory: Readonly<Record<HoursCategory, string>>;
  readonly hoursStatus: Readonly<Record<HoursStatus, string>>;
  readonly responseKind: Readonly<Record<ResponseKind, string>>;
  readonly responseStatus: Readonly<Record<ResponseStatus, string>>;
  readonly distanceKind: Readonly<Record<DistanceKind, string>>;
}

export const nbWords: Words = {
  role: { participant: "deltaker", counsellor: "veileder", mentor: "mentor", employer: "arbeidsgiver" },
  caseStatus: { preparing: "Forberedes", running: "I gang", paused: "Pause", tapering: "Nedtrapping", ended: "Avsluttet" },
  outcome: {
    hired: "Ansatt", education: "Utdanning", another_measure: "Videre i annet tiltak",
    new_direction: "Feil arbeidsplass, ny retning", participant_stopped: "Deltaker valgte å stoppe", other: "Annet",
  },
  space: {
    shared: "Felles", counsellor_participant: "Veileder og deltaker", mentor_support: "Mentorstøtte", private: "Privat",
  },
  spaceExplained: {
    shared: "Deltaker, veileder og mentor kan lese.",
    counsellor_participant: "Bare veileder og deltaker kan lese.",
    mentor_support: "Bare veileder og mentor kan lese. Handler om mentors egen rolle, aldri om deltakeren. Deltakeren vet at rommet finnes.",
    private: "Bare du kan lese, på dine egne enheter.",
  },
  shielding: { none: "Ingen skjerming", confidential: "Fortrolig adresse" },
  documentKind: {
    case: "Forløp", shared_picture: "Felles bilde", note: "Notat", visit: "Besøk", access_log: "Hvem har åpnet", own_log: "Egne kretser og lesning",
    goal: "Mål", agreement: "Avtale", work_task: "Arbeidsoppgave", adaptation: "Tilrettelegging", plan: "Opplæringsplan",
    openness: "Åpenhet", check_in: "Slik har jeg det", turn: "Tilbakeslag eller vendepunkt", question: "Spørsmål", reflection: "Refleksjon",
    division: "Hvem tar hva", ending: "Avslutning",
  },
  contactKind: { visit: "Besøk", three_party_talk: "Trepartssamtale", talk: "Samtale", call: "Telefonsamtale", message: "Melding" },
  visitStatus: { planned: "Planlagt", postponed: "Utsatt", cancelled: "Avlyst", held: "Gjennomført" },
  timeAnswer: { suits: "Passer", does_not_suit: "Passer ikke", other_time: "Foreslår annen tid" },
  textStatus: { draft: "Utkast", shared: "Delt", correcting: "Rettes", corrected: "Rettet" },
  taskStatus: {
    open: "Åpen", doing: "Pågår", done: "Gjort", partly: "Delvis gjort", not_relevant: "Ikke aktuell", replaced: "Erstattet",
  },
  partyStatus: { active: "Er med", left: "Er ikke med lenger" },
  digitalAccess: { own_device: "Egen enhet", anothers_device: "På en annens enhet", paper: "Papir" },
  coverage: { good: "God dekning", partial: "Dekning noen steder", none: "Ingen dekning" },
  noteKind: {
    note: "Notat", own_words: "Egne ord", message: "Melding", goal: "Mål", agreement: "Avtale", work_tasks: "Arbeidsoppgaver",
    setback: "Tilbakeslag", turning_point: "Vendepunkt", pause: "Pause", change: "Endring", check_in: "Slik har vi det",
    mentor_hours: "Mentortimer", distance: "Påminnelse om kontakt", correction: "Retting", reflection: "Refleksjon", ending: "Avslutning",
    small_win: "Liten seier", inbox: "Innboks",
    reminder: "Påminnelse",
  },
  textField: {
    body: "Tekst", together: "Felles tekst", view_participant: "Slik deltakeren ser det", view_counsellor: "Slik veilederen ser det",
    view_mentor: "Slik mentoren ser det", agree: "Det vi er enige om", differ: "Der vi ser det ulikt", purpose: "Hva besøket er for",
    preparation: "Det jeg vil se på", saw: "Hva jeg så", situation_participant: "Situasjonen, slik deltakeren ser den",
    situation_counsellor: "Situasjonen, slik veilederen ser den", situation_mentor: "Situasjonen, slik mentoren ser den",
    summary: "Oppsummering", task_text: "Oppgave",
    wording: "Målet", why: "Hvorfor", level_minus_two: "Mye lenger unna", level_minus_one: "Litt lenger unna",
    level_zero: "Slik vi håper", level_plus_one: "Litt bedre", level_plus_two: "Mye bedre", agreed_what: "Hva vi gjør",
    agreed_who: "Hvem som gjør hva", follow_up: "Hvordan vi følger opp", otherwise: "Hvis det ikke går",
    how_it_went: "Hvordan det gikk", topic: "Tema", may_be_told: "Dette kan fortelles, og til hvem", own_words: "Egne ord",
    happened: "Hva som skjedde", did: "Hva vi gjorde", learned: "Hva vi lærte", question_text: "Spørsmålet", answer_text: "Svaret",
    what_i_did: "Hva jeg gjorde", looking_back: "Når jeg ser tilbake", mattered: "Det som betydde noe", other_ways: "Andre måter",
    try_next: "Dette prøver jeg neste gang", learning_point: "Læringspunkt uten navn", takes_participant: "Dette tar deltakeren",
    takes_counsellor: "Dette tar veilederen", takes_mentor: "Dette tar mentoren", response_text: "Hva jeg vil si",
  },
  field: {
    title: "Overskrift", happened_at: "Når det skjedde", note_kind: "Hva det gjelder", text_status: "Status for teksten",
    correction_reason: "Hvorfor teksten ble rettet", contact_kind: "Slags kontakt", visit_status: "Status for besøket",
    planned_at: "Planlagt tid", minutes: "Varighet", place: "Sted", next_contact: "Neste kontakt", parties: "Hvem som er med",
    workplace_name: "Arbeidsplass", workplace_sector: "Bransje", workplace_place: "Sted", workplace_coverage: "Mobildekning",
    start: "Start", planned_end: "Planlagt slutt", end: "Slutt", case_status: "Status", outcome: "Utfall", shielding: "Skjerming",
    mentor_hours_per_month: "Mentortimer per måned", rhythm_visit_days: "Besøk på arbeidsplassen",
    rhythm_mentor_counsellor_days: "Mentor og veileder snakker sammen", rhythm_participant_counsellor_days: "Deltaker og veileder snakker sammen",
    rhythm_all_three_days: "Alle tre snakker sammen", role: "Rolle", display_name: "Navn", person: "Person", party_status: "Om personen er med",
    digital_access: "Leser og skriver på", language: "Språk", interpreter: "Trenger tolk", owner: "Hvem tar den", due: "Frist",
    task_status: "Status", from_document: "Kommer fra", voice: "Hvem sine ord", shared_from: "Delt fra",
    from_part: "Del av det det kommer fra",
    seen_heads: "Så langt lest",
    words_by: "Skrevet av", moved_to: "Delt videre",
    declaration_version: "Tekstens versjon", signing_way: "Signert hvordan", signed_by: "Signert på enheten", signature: "Signatur",
    access_kind: "Hva som ble gjort", device_name: "Enhet",
    circle: "Hvem kan lese", circle_kind: "Slags krets",
    goal_status: "Status for målet", replaced_by: "Erstattet av", by_party: "Hvem", day: "Dag", level: "Nivå", word: "Med ett ord",
    ability: "Hvordan det går", adaptation_status: "Status for tilretteleggingen", week: "Uke", sits: "Sitter",
    openness_status: "Om det gjelder", special_category: "Særlig vern", revisit_on: "Tas opp igjen", support: "Støtte",
    belief: "Tro på at det går", turn_kind: "Slags vending", agreement_status: "Status for avtalen", answer: "Svar", reason: "Grunn",
    on_behalf: "På vegne av", version: "Versjonen det gjelder", question_status: "Status for spørsmålet", to_party: "Til",
    about_text: "Hvilken tekst", old_words: "Ordene som står", new_words: "Ordene som bør stå", settled_reason: "Hvorfor det ble slik",
    hours_category: "Hva tiden gikk til", hours_status: "Status for timene", remark: "Merknad", response_kind: "Slags svar",
    response_status: "Status for svaret", distance_kind: "Hva det gjelder", until: "Til og med", kept: "Tas vare på", about: "Gjelder", chosen: "Valgt",
    time_answer: "Svar på tiden", suggested_at: "Foreslått tid",
    office: "Nav-kontor", coverage_note: "Om mobildekningen", rhythm_with: "Avtalt med", rhythm_remark: "Merknad til rytmen",
    family_name: "Etternavn", position: "Stilling", spoken_language: "Snakker helst", writing_way: "Leser og skriver helst",
    goal_category: "Hva målet handler om", measure_kind: "Tiltak", links: "Henger sammen med",
  },
  support: { "1": "Alene med det", "2": "Litt støtte", "3": "Noe støtte", "4": "God støtte", "5": "Veldig god støtte" },
  belief: { "1": "Tror ikke på det nå", "2": "Tror litt på det", "3": "Både og", "4": "Tror på det", "5": "Tror helt på det" },
  goalStatus: {
    active: "Gjelder", on_hold: "Venter", reached: "Nådd", settled: "Sitter", replaced: "Erstattet", put_away: "Lagt bort",
  },
  ability: {
    can: "Kan", with_support: "Kan med støtte", not_now: "Ikke nå", not_judged: "Ikke vurdert",
  },
  adaptationStatus: {
    proposed: "Foreslått", agreed: "Prøves", not_relevant: "Ikke aktuell", ended: "Avsluttet",
  },
  opennessStatus: {
    applies: "Gjelder", withdrawn: "Trukket tilbake",
  },
  turnKind: {
    setback: "Tilbakeslag", turning_point: "Vendepunkt",
  },
  goalCategory: {
    job_here: "Få jobb i bedriften", experience: "Arbeidserfaring", trial: "Utprøving", language: "Språkopplæring",
    certificate: "Fagbrev eller kompetansebevis", other: "Annet",
  },
  measureKind: {
    work_training: "Arbeidstrening", temporary_wage_subsidy: "Midlertidig lønnstilskudd", permanent_wage_subsidy: "Varig lønnstilskudd",
    mentor: "Mentor", other: "Annet tiltak",
  },
  agreementStatus: {
    proposed: "Foreslått", agreed: "Avtalt", done: "Gjort", partly: "Delvis gjort", changed: "Endret", not_relevant: "Ikke aktuell", earlier: "Avtalt tidligere",
  },
  answer: {
    agree: "Enig", disagree: "Uenig", wants_change: "Vil endre", none: "Har ikke svart",
  },
  questionStatus: {
    open: "Venter på svar", answered: "Besvart", not_needed: "Trengs ikke lenger",
  },
  hoursCategory: {
    training: "Opplæring", talk: "Samtale", adaptation: "Tilrettelegging", contact_with_office: "Kontakt med Nav", other: "Annet",
  },
  hoursStatus: {
    draft: "Utkast", confirmed: "Bekreftet", seen: "Sett",
  },
  responseKind: {
    agree: "Stemmer for meg", change_word: "Vil endre et ord", talk: "Vil snakke om det", correction: "Ber om retting",
  },
  responseStatus: {
    wanted: "Venter", made: "Gjort", declined: "Ikke gjort",
  },
  distanceKind: {
    mentor_counsellor: "Mentor og veileder", visit: "Besøk", all_three: "Alle tre", participant_counsellor: "Deltaker og veileder",
    question: "Ubesvart spørsmål", setback: "Etter tilbakeslag", task: "Oppgave over fristen", judgement: "Ulik vurdering av mål",
    unopened: "Ulest tekst", hours: "Mentortimer", own_words: "Egne ord", device: "Enhet",
  },
};
