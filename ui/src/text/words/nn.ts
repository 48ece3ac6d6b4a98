import type { Words } from "./nb";

export const nnWords: Words = {
  role: { participant: "deltakar", counsellor: "rettleiar", mentor: "mentor", employer: "arbeidsgivar" },
  caseStatus: { preparing: "Blir førebudd", running: "I gang", paused: "Pause", tapering: "Nedtrapping", ended: "Avslutta" },
  outcome: {
    hired: "Tilsett", education: "Utdanning", another_measure: "Vidare i anna tiltak",
    new_direction: "Feil arbeidsplass, ny retning", participant_stopped: "Deltakaren valde å stoppe", other: "Anna",
  },
  space: {
    shared: "Felles", counsellor_participant: "Rettleiar og deltakar", mentor_support: "Mentorstøtte", private: "Privat",
  },
  spaceExplained: {
    shared: "Deltakar, rettleiar og mentor kan lese.",
    counsellor_participant: "Berre rettleiar og deltakar kan lese.",
    mentor_support: "Berre rettleiar og mentor kan lese. Handlar om mentors eiga rolle, aldri om deltakaren. Deltakaren veit at rommet finst.",
    private: "Berre du kan lese, på dine eigne einingar.",
  },
  shielding: { none: "Inga skjerming", confidential: "Fortruleg adresse" },
  documentKind: {
    case: "Forløp", shared_picture: "Felles bilete", note: "Notat", visit: "Besøk", access_log: "Kven har opna", own_log: "Eigne krinsar og lesing",
    goal: "Mål", agreement: "Avtale", work_task: "Arbeidsoppgåve", adaptation: "Tilrettelegging", plan: "Opplæringsplan",
    openness: "Openheit", check_in: "Slik har eg det", turn: "Tilbakeslag eller vendepunkt", question: "Spørsmål", reflection: "Refleksjon",
    division: "Kven tek kva", ending: "Avslutning",
  },
  contactKind: { visit: "Besøk", three_party_talk: "Trepartssamtale", talk: "Samtale", call: "Telefonsamtale", message: "Melding" },
  visitStatus: { planned: "Planlagt", postponed: "Utsett", cancelled: "Avlyst", held: "Gjennomført" },
  timeAnswer: { suits: "Passar", does_not_suit: "Passar ikkje", other_time: "Føreslår anna tid" },
  textStatus: { draft: "Utkast", shared: "Delt", correcting: "Blir retta", corrected: "Retta" },
  taskStatus: {
    open: "Open", doing: "I arbeid", done: "Gjord", partly: "Delvis gjord", not_relevant: "Ikkje aktuell", replaced: "Erstatta",
  },
  partyStatus: { active: "Er med", left: "Er ikkje med lenger" },
  digitalAccess: { own_device: "Eiga eining", anothers_device: "På eininga til ein annan", paper: "Papir" },
  coverage: { good: "God dekning", partial: "Dekning nokre stader", none: "Inga dekning" },
  noteKind: {
    note: "Notat", own_words: "Eigne ord", message: "Melding", goal: "Mål", agreement: "Avtale", work_tasks: "Arbeidsoppgåver",
    setback: "Tilbakeslag", turning_point: "Vendepunkt", pause: "Pause", change: "Endring", check_in: "Slik har vi det",
    mentor_hours: "Mentortimar", distance: "Påminning om kontakt", correction: "Retting", reflection: "Refleksjon", ending: "Avslutning",
    small_win: "Liten siger", inbox: "Innboks",
    reminder: "Påminning",
  },
  textField: {
    body: "Tekst", together: "Felles tekst", view_participant: "Slik deltakaren ser det", view_counsellor: "Slik rettleiaren ser det",
    view_mentor: "Slik mentoren ser det", agree: "Det vi er samde om", differ: "Der vi ser det ulikt", purpose: "Kva besøket er for",
    preparation: "Det eg vil sjå på", saw: "Kva eg såg", situation_participant: "Situasjonen, slik deltakaren ser han",
    situation_counsellor: "Situasjonen, slik rettleiaren ser han", situation_mentor: "Situasjonen, slik mentoren ser han",
    summary: "Oppsummering", task_text: "Oppgåve",
    wording: "Målet", why: "Kvifor", level_minus_two: "Mykje lenger unna", level_minus_one: "Litt lenger unna",
    level_zero: "Slik vi håpar", level_plus_one: "Litt betre", level_plus_two: "Mykje betre", agreed_what: "Kva vi gjer",
    agreed_who: "Kven som gjer kva", follow_up: "Korleis vi følgjer opp", otherwise: "Om det ikkje går",
    how_it_went: "Korleis det gjekk", topic: "Tema", may_be_told: "Dette kan forteljast, og til kven", own_words: "Eigne ord",
    happened: "Kva som skjedde", did: "Kva vi gjorde", learned: "Kva vi lærte", question_text: "Spørsmålet", answer_text: "Svaret",
    what_i_did: "Kva eg gjorde", looking_back: "Når eg ser tilbake", mattered: "Det som betydde noko", other_ways: "Andre måtar",
    try_next: "Dette prøver eg neste gong", learning_point: "Læringspunkt utan namn", takes_participant: "Dette tek deltakaren",
    takes_counsellor: "Dette tek rettleiaren", takes_mentor: "Dette tek mentoren", response_text: "Kva eg vil seie",
  },
  field: {
    title: "Overskrift", happened_at: "Når det hende", note_kind: "Kva det gjeld", text_status: "Status for teksten",
    correction_reason: "Kvifor teksten blei retta", contact_kind: "Slags kontakt", visit_status: "Status for besøket",
    planned_at: "Planlagd tid", minutes: "Varigheit", place: "Stad", next_contact: "Neste kontakt", parties: "Kven som er med",
    workplace_name: "Arbeidsplass", workplace_sector: "Bransje", workplace_place: "Stad", workplace_coverage: "Mobildekning",
    start: "Start", planned_end: "Planlagd slutt", end: "Slutt", case_status: "Status", outcome: "Utfall", shielding: "Skjerming",
    mentor_hours_per_month: "Mentortimar per månad", rhythm_visit_days: "Besøk på arbeidsplassen",
    rhythm_mentor_counsellor_days: "Mentor og rettleiar snakkar saman", rhythm_participant_counsellor_days: "Deltakar og rettleiar snakkar saman",
    rhythm_all_three_days: "Alle tre snakkar saman", role: "Rolle", display_name: "Namn", person: "Person", party_status: "Om personen er med",
    digital_access: "Les og skriv på", language: "Språk", interpreter: "Treng tolk", owner: "Kven tek ho", due: "Frist",
    task_status: "Status", from_document: "Kjem frå", voice: "Kven sine ord", shared_from: "Delt frå",
    from_part: "Del av det det kjem frå",
    seen_heads: "Så langt lese",
    words_by: "Skrive av", moved_to: "Delt vidare",
    declaration_version: "Versjonen av teksten", signing_way: "Signert korleis", signed_by: "Signert på eininga", signature: "Signatur",
    access_kind: "Kva som blei gjort", device_name: "Eining",
    circle: "Kven kan lese", circle_kind: "Slags krins",
    goal_status: "Status for målet", replaced_by: "Erstatta av", by_party: "Kven", day: "Dag", level: "Nivå", word: "Med eitt ord",
    ability: "Korleis det går", adaptation_status: "Status for tilrettelegginga", week: "Veke", sits: "Sit",
    openness_status: "Om det gjeld", special_category: "Særleg vern", revisit_on: "Blir teke opp att", support: "Støtte",
    belief: "Tru på at det går", turn_kind: "Slags vending", agreement_status: "Status for avtalen", answer: "Svar", reason: "Grunn",
    on_behalf: "På vegner av", version: "Versjonen det gjeld", question_status: "Status for spørsmålet", to_party: "Til",
    about_text: "Kva tekst", old_words: "Orda som står", new_words: "Orda som bør stå", settled_reason: "Kvifor det blei slik",
    hours_category: "Kva tida gjekk til", hours_status: "Status for timane", remark: "Merknad", response_kind: "Slags svar",
    response_status: "Status for svaret", distance_kind: "Kva det gjeld", until: "Til og med", kept: "Blir teken vare på", about: "Gjeld", chosen: "Vald",
    time_answer: "Svar på tida", suggested_at: "Foreslått tid",
    office: "Nav-kontor", coverage_note: "Om mobildekninga", rhythm_with: "Avtalt med", rhythm_remark: "Merknad til rytmen",
    family_name: "Etternamn", position: "Stilling", spoken_language: "Snakkar helst", writing_way: "Les og skriv helst",
    goal_category: "Kva målet handlar om", measure_kind: "Tiltak", links: "Heng saman med",
  },
  support: { "1": "Åleine med det", "2": "Litt støtte", "3": "Noko støtte", "4": "God støtte", "5": "Veldig god støtte" },
  belief: { "1": "Trur ikkje på det no", "2": "Trur litt på det", "3": "Både og", "4": "Trur på det", "5": "Trur heilt på det" },
  goalStatus: {
    active: "Gjeld", on_hold: "Ventar", reached: "Nådd", settled: "Sit", replaced: "Erstatta", put_away: "Lagt bort",
  },
  ability: {
    can: "Kan", with_support: "Kan med støtte", not_now: "Ikkje no", not_judged: "Ikkje vurdert",
  },
  adaptationStatus: {
    proposed: "Føreslått", agreed: "Blir prøvd", not_relevant: "Ikkje aktuell", ended: "Avslutta",
  },
  opennessStatus: {
    applies: "Gjeld", withdrawn: "Trekt tilbake",
  },
  turnKind: {
    setback: "Tilbakeslag", turning_point: "Vendepunkt",
  },
  goalCategory: {
    job_here: "Få jobb i bedrifta", experience: "Arbeidserfaring", trial: "Utprøving", language: "Språkopplæring",
    certificate: "Fagbrev eller kompetansebevis", other: "Anna",
  },
  measureKind: {
    work_training: "Arbeidstrening", temporary_wage_subsidy: "Mellombels lønstilskot", permanent_wage_subsidy: "Varig lønstilskot",
    mentor: "Mentor", other: "Anna tiltak",
  },
  agreementStatus: {
    proposed: "Føreslått", agreed: "Avtalt", done: "Gjort", partly: "Delvis gjort", changed: "Endra", not_relevant: "Ikkje aktuell", earlier: "Avtalt tidlegare",
  },
  answer: {
    agree: "Einig", disagree: "Ueinig", wants_change: "Vil endre", none: "Har ikkje svart",
  },
  questionStatus: {
    open: "Ventar på svar", answered: "Svart på", not_needed: "Trengst ikkje lenger",
  },
  hoursCategory: {
    training: "Opplæring", talk: "Samtale", adaptation: "Tilrettelegging", contact_with_office: "Kontakt med Nav", other: "Anna",
  },
  hoursStatus: {
    draft: "Utkast", confirmed: "Stadfesta", seen: "Sett",
  },
  responseKind: {
    agree: "Stemmer for meg", change_word: "Vil endre eit ord", talk: "Vil snakke om det", correction: "Ber om retting",
  },
  responseStatus: {
    wanted: "Ventar", made: "Gjort", declined: "Ikkje gjort",
  },
  distanceKind: {
    mentor_counsellor: "Mentor og rettleiar", visit: "Besøk", all_three: "Alle tre", participant_counsellor: "Deltakar og rettleiar",
    question: "Spørsmål utan svar", setback: "Etter tilbakeslag", task: "Oppgåve over fristen", judgement: "Ulik vurdering av mål",
    unopened: "Ulesen tekst", hours: "Mentortimar", own_words: "Eigne ord", device: "Eining",
  },
};
