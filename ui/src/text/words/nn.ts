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
  documentKind: { case: "Forløp", shared_picture: "Felles bilete", note: "Notat", visit: "Besøk", access_log: "Kven har opna" },
  contactKind: { visit: "Besøk", three_party_talk: "Trepartssamtale", talk: "Samtale", call: "Telefonsamtale", message: "Melding" },
  visitStatus: { planned: "Planlagt", postponed: "Utsett", cancelled: "Avlyst", held: "Gjennomført" },
  textStatus: { draft: "Utkast", shared: "Delt", corrected: "Retta" },
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
  },
  textField: {
    body: "Tekst", together: "Felles tekst", view_participant: "Slik deltakaren ser det", view_counsellor: "Slik rettleiaren ser det",
    view_mentor: "Slik mentoren ser det", agree: "Det vi er samde om", differ: "Der vi ser det ulikt", purpose: "Kva besøket er for",
    preparation: "Førebuing", saw: "Kva eg såg", situation_participant: "Situasjonen, slik deltakaren ser han",
    situation_counsellor: "Situasjonen, slik rettleiaren ser han", situation_mentor: "Situasjonen, slik mentoren ser han",
    summary: "Oppsummering", task_text: "Oppgåve",
  },
  field: {
    title: "Overskrift", happened_at: "Når det hende", note_kind: "Kva det gjeld", text_status: "Status for teksten",
    correction_reason: "Kvifor teksten blei retta", contact_kind: "Slags kontakt", visit_status: "Status for besøket",
    planned_at: "Planlagd tid", minutes: "Varigheit i minutt", place: "Stad", next_contact: "Neste kontakt", parties: "Kven som var med",
    workplace_name: "Arbeidsplass", workplace_sector: "Bransje", workplace_place: "Stad", workplace_coverage: "Mobildekning",
    start: "Start", planned_end: "Planlagd slutt", end: "Slutt", case_status: "Status", outcome: "Utfall", shielding: "Skjerming",
    mentor_hours_per_month: "Mentortimar per månad", rhythm_visit_days: "Besøk på arbeidsplassen",
    rhythm_mentor_counsellor_days: "Mentor og rettleiar snakkar saman", rhythm_participant_counsellor_days: "Deltakar og rettleiar snakkar saman",
    rhythm_all_three_days: "Alle tre snakkar saman", role: "Rolle", display_name: "Namn", person: "Person", party_status: "Om personen er med",
    digital_access: "Les og skriv på", replaced_by: "Blir overteken av", language: "Språk", interpreter: "Tolk", owner: "Kven tek ho", due: "Frist",
    task_status: "Status", from_document: "Kjem frå", voice: "Kven sine ord", shared_from: "Delt frå",
    words_by: "Skrive av", moved_to: "Delt vidare",
    declaration_version: "Versjonen av teksten", signing_way: "Signert korleis", signed_by: "Signert på eininga", signature: "Signatur",
    access_kind: "Kva som blei gjort", device_name: "Eining", circle: "Kven kan lese", circle_kind: "Slags krins",
  },
};
