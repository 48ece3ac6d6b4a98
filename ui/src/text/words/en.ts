import type { Words } from "./nb";

export const enWords: Words = {
  role: { participant: "participant", counsellor: "counsellor", mentor: "mentor", employer: "employer" },
  caseStatus: { preparing: "In preparation", running: "Under way", paused: "Paused", tapering: "Tapering off", ended: "Ended" },
  outcome: {
    hired: "Hired", education: "Education", another_measure: "On in another measure",
    new_direction: "Wrong workplace, new direction", participant_stopped: "The participant chose to stop", other: "Other",
  },
  space: {
    shared: "Shared", counsellor_participant: "Counsellor and participant", mentor_support: "Mentor support", private: "Private",
  },
  spaceExplained: {
    shared: "Participant, counsellor and mentor can read.",
    counsellor_participant: "Only counsellor and participant can read.",
    mentor_support: "Only counsellor and mentor can read. About the mentor's own role, never about the participant. The participant knows that it exists.",
    private: "Only you can read, on your own devices.",
  },
  shielding: { none: "No shielding", confidential: "Confidential address" },
  documentKind: { case: "Case", shared_picture: "Shared picture", note: "Note", visit: "Visit" },
  contactKind: { visit: "Visit", three_party_talk: "Three-party talk", talk: "Talk", call: "Phone call", message: "Message" },
  visitStatus: { planned: "Planned", postponed: "Postponed", cancelled: "Cancelled", held: "Held" },
  textStatus: { draft: "Draft", shared: "Shared", corrected: "Corrected" },
  taskStatus: { open: "Open", doing: "In progress", done: "Done", partly: "Partly done", not_relevant: "Not relevant", replaced: "Replaced" },
  partyStatus: { active: "Takes part", left: "No longer takes part" },
  digitalAccess: { own_device: "Own device", anothers_device: "On somebody else's device", paper: "Paper" },
  coverage: { good: "Good coverage", partial: "Coverage in places", none: "No coverage" },
  noteKind: {
    note: "Note", own_words: "Own words", message: "Message", goal: "Goal", agreement: "Agreement", work_tasks: "Work tasks",
    setback: "Setback", turning_point: "Turning point", pause: "Pause", change: "Change", check_in: "How we are doing",
    mentor_hours: "Mentor hours", distance: "Contact reminder", correction: "Correction", reflection: "Reflection", ending: "Ending",
  },
  textField: {
    body: "Text", together: "Shared text", view_participant: "As the participant sees it", view_counsellor: "As the counsellor sees it",
    view_mentor: "As the mentor sees it", agree: "What we agree on", differ: "Where we see it differently", purpose: "What the visit is for",
    preparation: "Preparation", saw: "What I saw", situation_participant: "The situation, as the participant sees it",
    situation_counsellor: "The situation, as the counsellor sees it", situation_mentor: "The situation, as the mentor sees it",
    summary: "Summary", task_text: "Task",
  },
  field: {
    title: "Heading", happened_at: "When it happened", note_kind: "What it is about", text_status: "Status of the text",
    correction_reason: "Why the text was corrected", contact_kind: "Kind of contact", visit_status: "Status of the visit",
    planned_at: "Planned time", minutes: "Length in minutes", place: "Place", next_contact: "Next contact", parties: "Who took part",
    workplace_name: "Workplace", workplace_sector: "Line of work", workplace_place: "Place", workplace_coverage: "Mobile coverage",
    start: "Start", planned_end: "Planned end", end: "End", case_status: "Status", outcome: "Outcome", shielding: "Shielding",
    mentor_hours_per_month: "Mentor hours per month", rhythm_visit_days: "Visits at the workplace",
    rhythm_mentor_counsellor_days: "Mentor and counsellor talk", rhythm_participant_counsellor_days: "Participant and counsellor talk",
    rhythm_all_three_days: "All three talk", role: "Role", display_name: "Name", person: "Person", party_status: "Whether they take part",
    digital_access: "Reads and writes on", language: "Language", interpreter: "Interpreter", owner: "Who takes it", due: "By",
    task_status: "Status", from_document: "Comes from", voice: "Whose words", shared_from: "Shared from",
    words_by: "Written by", moved_to: "Shared on",
    declaration_version: "Version of the text", signing_way: "How it was signed", signed_by: "Signed on the device", signature: "Signature",
  },
};
