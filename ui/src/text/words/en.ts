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
  documentKind: {
    case: "Case", shared_picture: "Shared picture", note: "Note", visit: "Visit", access_log: "Who has opened",
    goal: "Goal", agreement: "Agreement", work_task: "Work task", adaptation: "Adaptation", plan: "Onboarding plan",
    openness: "Openness", check_in: "Check-in", turn: "Setback or turning point", question: "Question", reflection: "Reflection",
    division: "Who takes what", ending: "Ending",
  },
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
    small_win: "Small win", inbox: "Inbox",
    reminder: "Reminder",
  },
  textField: {
    body: "Text", together: "Shared text", view_participant: "As the participant sees it", view_counsellor: "As the counsellor sees it",
    view_mentor: "As the mentor sees it", agree: "What we agree on", differ: "Where we see it differently", purpose: "What the visit is for",
    preparation: "Preparation", saw: "What I saw", situation_participant: "The situation, as the participant sees it",
    situation_counsellor: "The situation, as the counsellor sees it", situation_mentor: "The situation, as the mentor sees it",
    summary: "Summary", task_text: "Task",
    wording: "The goal", why: "Why", level_minus_two: "Much further away", level_minus_one: "A little further away",
    level_zero: "As we hope", level_plus_one: "A little better", level_plus_two: "Much better", agreed_what: "What we do",
    agreed_who: "Who does what", follow_up: "How we follow up", otherwise: "If it does not work", how_it_went: "How it went",
    topic: "Topic", may_be_told: "What may be told, and to whom", own_words: "Own words", happened: "What happened", did: "What we did",
    learned: "What we learned", question_text: "The question", answer_text: "The answer", what_i_did: "What I did",
    looking_back: "Looking back", mattered: "What mattered", other_ways: "Other ways", try_next: "What I try next",
    learning_point: "Learning point without names", takes_participant: "What the participant takes",
    takes_counsellor: "What the counsellor takes", takes_mentor: "What the mentor takes", response_text: "What I want to say",
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
    from_part: "Part of what it came from",
    seen_heads: "Read so far",
    words_by: "Written by", moved_to: "Shared on",
    declaration_version: "Version of the text", signing_way: "How it was signed", signed_by: "Signed on the device", signature: "Signature",
    access_kind: "What was done", device_name: "Device",
    circle: "Who can read", circle_kind: "Kind of circle",
    goal_status: "Status", replaced_by: "Replaced by", by_party: "Who", day: "Day", level: "Level", word: "In one word",
    ability: "How it goes", adaptation_status: "Status", week: "Week", sits: "Sits", openness_status: "Whether it applies",
    special_category: "Specially protected", revisit_on: "Taken up again", support: "Support", belief: "Belief that it will work",
    turn_kind: "Kind of turn", agreement_status: "Status", answer: "Answer", reason: "Reason", on_behalf: "On behalf of",
    version: "The version it is about", question_status: "Status", to_party: "To", hours_category: "What the time went to",
    hours_status: "Status", remark: "Remark", response_kind: "Kind of response", response_status: "Status",
    distance_kind: "What it is about", until: "Until", kept: "Kept",
  },
  goalStatus: {
    active: "Current", on_hold: "On hold", reached: "Reached", settled: "Settled", replaced: "Replaced", put_away: "Put away",
  },
  ability: {
    can: "Can", with_support: "Can with support", not_now: "Not now", not_judged: "Not judged",
  },
  adaptationStatus: {
    proposed: "Proposed", agreed: "Being tried", not_relevant: "Not relevant", ended: "Ended",
  },
  opennessStatus: {
    applies: "Applies", withdrawn: "Withdrawn",
  },
  turnKind: {
    setback: "Setback", turning_point: "Turning point",
  },
  agreementStatus: {
    proposed: "Proposed", agreed: "Agreed", done: "Done", partly: "Partly done", changed: "Changed", not_relevant: "Not relevant",
  },
  answer: {
    agree: "Agree", disagree: "Disagree", wants_change: "Wants a change", none: "Has not answered",
  },
  questionStatus: {
    open: "Waiting for an answer", answered: "Answered", not_needed: "No longer needed",
  },
  hoursCategory: {
    training: "Training", talk: "Talk", adaptation: "Adaptation", contact_with_office: "Contact with Nav", other: "Other",
  },
  hoursStatus: {
    draft: "Draft", confirmed: "Confirmed", seen: "Seen",
  },
  responseKind: {
    agree: "That is right for me", change_word: "Wants to change a word", talk: "Wants to talk about it",
    correction: "Asks for a correction",
  },
  responseStatus: {
    wanted: "Waiting", made: "Done", declined: "Not done",
  },
  distanceKind: {
    mentor_counsellor: "Mentor and counsellor", visit: "Visits", all_three: "All three",
    participant_counsellor: "Participant and counsellor", question: "Unanswered question", setback: "After a setback",
    task: "Task past its date", judgement: "Goal seen differently", unopened: "Unopened text", hours: "Mentor hours",
    own_words: "Own words", device: "Device",
  },
};
