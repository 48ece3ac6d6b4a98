import type {
  CaseStatus, ContactKind, Coverage, DocumentKind, Field, NoteKind, PartyStatus, Role, Shielding, SpaceKind, TaskStatus, TextField,
  TextStatus, VisitStatus,
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
  readonly textStatus: Readonly<Record<TextStatus, string>>;
  readonly taskStatus: Readonly<Record<TaskStatus, string>>;
  readonly partyStatus: Readonly<Record<PartyStatus, string>>;
  readonly digitalAccess: Readonly<Record<string, string>>;
  readonly coverage: Readonly<Record<Coverage, string>>;
  readonly noteKind: Readonly<Record<NoteKind, string>>;
  readonly textField: Readonly<Record<TextField, string>>;
  readonly field: Readonly<Record<Field, string>>;
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
  documentKind: { case: "Forløp", shared_picture: "Felles bilde", note: "Notat", visit: "Besøk", access_log: "Hvem har åpnet" },
  contactKind: { visit: "Besøk", three_party_talk: "Trepartssamtale", talk: "Samtale", call: "Telefonsamtale", message: "Melding" },
  visitStatus: { planned: "Planlagt", postponed: "Utsatt", cancelled: "Avlyst", held: "Gjennomført" },
  textStatus: { draft: "Utkast", shared: "Delt", corrected: "Rettet" },
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
  },
  textField: {
    body: "Tekst", together: "Felles tekst", view_participant: "Slik deltakeren ser det", view_counsellor: "Slik veilederen ser det",
    view_mentor: "Slik mentoren ser det", agree: "Det vi er enige om", differ: "Der vi ser det ulikt", purpose: "Hva besøket er for",
    preparation: "Forberedelse", saw: "Hva jeg så", situation_participant: "Situasjonen, slik deltakeren ser den",
    situation_counsellor: "Situasjonen, slik veilederen ser den", situation_mentor: "Situasjonen, slik mentoren ser den",
    summary: "Oppsummering", task_text: "Oppgave",
  },
  field: {
    title: "Overskrift", happened_at: "Når det skjedde", note_kind: "Hva det gjelder", text_status: "Status for teksten",
    correction_reason: "Hvorfor teksten ble rettet", contact_kind: "Slags kontakt", visit_status: "Status for besøket",
    planned_at: "Planlagt tid", minutes: "Varighet i minutter", place: "Sted", next_contact: "Neste kontakt", parties: "Hvem som var med",
    workplace_name: "Arbeidsplass", workplace_sector: "Bransje", workplace_place: "Sted", workplace_coverage: "Mobildekning",
    start: "Start", planned_end: "Planlagt slutt", end: "Slutt", case_status: "Status", outcome: "Utfall", shielding: "Skjerming",
    mentor_hours_per_month: "Mentortimer per måned", rhythm_visit_days: "Besøk på arbeidsplassen",
    rhythm_mentor_counsellor_days: "Mentor og veileder snakker sammen", rhythm_participant_counsellor_days: "Deltaker og veileder snakker sammen",
    rhythm_all_three_days: "Alle tre snakker sammen", role: "Rolle", display_name: "Navn", person: "Person", party_status: "Om personen er med",
    digital_access: "Leser og skriver på", replaced_by: "Overtas av", language: "Språk", interpreter: "Tolk", owner: "Hvem tar den", due: "Frist",
    task_status: "Status", from_document: "Kommer fra", voice: "Hvem sine ord", shared_from: "Delt fra",
    words_by: "Skrevet av", moved_to: "Delt videre",
    declaration_version: "Tekstens versjon", signing_way: "Signert hvordan", signed_by: "Signert på enheten", signature: "Signatur",
    access_kind: "Hva som ble gjort", device_name: "Enhet", circle: "Hvem kan lese", circle_kind: "Slags krets",
  },
};
