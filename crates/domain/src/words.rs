//! The closed vocabularies: each word here is one line of `GLOSSARY.md`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $code)] $word),+
        }

        impl $name {
            /// Every word, in the order of the glossary.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The word as documents and the screen's catalogue know it.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }

            /// The word behind a code, or nothing when a newer version coined it.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }
        }
    };
}

words!(
    /// Which of the parties somebody is.
    Role {
        /// The person whose way into a job this is.
        Participant = "participant",
        /// Follows up on behalf of the office.
        Counsellor = "counsellor",
        /// A colleague at the workplace.
        Mentor = "mentor",
        /// Contact at the workplace, without a device.
        Employer = "employer",
    }
);
words!(
    /// Where a case stands.
    CaseStatus {
        /// Not begun.
        Preparing = "preparing",
        /// Going on.
        Running = "running",
        /// On hold, as ordinary as anything else.
        Paused = "paused",
        /// Less and less support.
        Tapering = "tapering",
        /// Over, with an outcome.
        Ended = "ended",
    }
);
words!(
    /// How a case ended.
    Outcome {
        /// Got the job.
        Hired = "hired",
        /// Went on to education.
        Education = "education",
        /// Went on in another measure.
        AnotherMeasure = "another_measure",
        /// The workplace was wrong; a new direction.
        NewDirection = "new_direction",
        /// The participant chose to stop.
        ParticipantStopped = "participant_stopped",
        /// Something else.
        Other = "other",
    }
);
words!(
    /// Which circle of readers.
    SpaceKind {
        /// Participant, counsellor and mentor.
        Shared = "shared",
        /// Counsellor and participant.
        CounsellorParticipant = "counsellor_participant",
        /// Counsellor and mentor, about the mentor's own role.
        MentorSupport = "mentor_support",
        /// One person's own devices.
        Private = "private",
    }
);
words!(
    /// How strictly a case hides name and place.
    Shielding {
        /// Not at all.
        None = "none",
        /// Neither name nor place in lists, titles, notices, file names, prints.
        Confidential = "confidential",
    }
);
words!(
    /// What kind of document something is.
    DocumentKind {
        /// The case itself: frame, parties, tasks, contacts.
        Case = "case",
        /// Three views side by side, what we agree on, where we differ.
        SharedPicture = "shared_picture",
        /// Free text.
        Note = "note",
        /// A visit, a talk or a call, with its summary.
        Visit = "visit",
    }
);
words!(
    /// How named parties were in touch.
    ContactKind {
        /// The counsellor at the workplace.
        Visit = "visit",
        /// All three in one conversation.
        ThreePartyTalk = "three_party_talk",
        /// A conversation between some of them.
        Talk = "talk",
        /// By telephone.
        Call = "call",
        /// In writing.
        Message = "message",
    }
);
words!(
    /// Where a visit stands.
    VisitStatus {
        /// Has a time.
        Planned = "planned",
        /// Waits for a new time.
        Postponed = "postponed",
        /// Will not be.
        Cancelled = "cancelled",
        /// Took place.
        Held = "held",
    }
);
words!(
    /// Where a summary or a note stands.
    TextStatus {
        /// Being written.
        Draft = "draft",
        /// Shared as it stood.
        Shared = "shared",
        /// Changed after it was shared, with a reason.
        Corrected = "corrected",
    }
);
words!(
    /// Where a task stands; late is derived from the date.
    TaskStatus {
        /// Not begun.
        Open = "open",
        /// Somebody is at it.
        Doing = "doing",
        /// Finished.
        Done = "done",
        /// Finished in part.
        Partly = "partly",
        /// Not relevant any more.
        NotRelevant = "not_relevant",
        /// Another task took its place.
        Replaced = "replaced",
    }
);
words!(
    /// How a party reads and writes.
    DigitalAccess {
        /// On a device of their own.
        OwnDevice = "own_device",
        /// On somebody else's device.
        AnothersDevice = "anothers_device",
        /// On paper.
        Paper = "paper",
    }
);
words!(
    /// Whether a party still takes part.
    PartyStatus {
        /// Takes part.
        Active = "active",
        /// Has left.
        Left = "left",
    }
);
words!(
    /// How much mobile coverage a workplace has.
    Coverage {
        /// Good.
        Good = "good",
        /// Here and there.
        Partial = "partial",
        /// None.
        None = "none",
    }
);
words!(
    /// What a note tells of; the timeline gives all of them the same weight.
    NoteKind {
        /// An ordinary note.
        Note = "note",
        /// The participant's own words.
        OwnWords = "own_words",
        /// A message that somebody sent.
        Message = "message",
        /// A goal was set, changed or judged.
        Goal = "goal",
        /// Something was agreed.
        Agreement = "agreement",
        /// Work tasks were gone through.
        WorkTasks = "work_tasks",
        /// A setback.
        Setback = "setback",
        /// A turning point.
        TurningPoint = "turning_point",
        /// A pause began or ended.
        Pause = "pause",
        /// The frame changed.
        Change = "change",
        /// How we are doing.
        CheckIn = "check_in",
        /// Mentor hours.
        MentorHours = "mentor_hours",
        /// A reminder of contact.
        Distance = "distance",
        /// A correction that somebody asked for.
        Correction = "correction",
        /// A reflection on own practice.
        Reflection = "reflection",
        /// How it ended.
        Ending = "ending",
    }
);
words!(
    /// A text in a document, written together.
    TextField {
        /// A note's text.
        Body = "body",
        /// The shared picture as one text.
        Together = "together",
        /// The participant's view.
        ViewParticipant = "view_participant",
        /// The counsellor's view.
        ViewCounsellor = "view_counsellor",
        /// The mentor's view.
        ViewMentor = "view_mentor",
        /// What we agree on.
        Agree = "agree",
        /// Where we differ.
        Differ = "differ",
        /// Why a visit.
        Purpose = "purpose",
        /// What to look at and ask about.
        Preparation = "preparation",
        /// What I saw.
        Saw = "saw",
        /// The situation as the participant sees it.
        SituationParticipant = "situation_participant",
        /// The situation as the counsellor sees it.
        SituationCounsellor = "situation_counsellor",
        /// The situation as the mentor sees it.
        SituationMentor = "situation_mentor",
        /// The minutes.
        Summary = "summary",
        /// What a task is.
        TaskText = "task_text",
    }
);
words!(
    /// A single value in a document or in one of its parts.
    Field {
        /// Heading of a note or visit; working title of a case, without a name.
        Title = "title",
        /// When it happened, UTC milliseconds.
        HappenedAt = "happened_at",
        /// Code of a [`NoteKind`].
        NoteKind = "note_kind",
        /// Code of a [`TextStatus`].
        TextStatus = "text_status",
        /// Why a shared text was corrected.
        CorrectionReason = "correction_reason",
        /// Code of a [`ContactKind`].
        ContactKind = "contact_kind",
        /// Code of a [`VisitStatus`].
        VisitStatus = "visit_status",
        /// When a visit is planned, UTC milliseconds.
        PlannedAt = "planned_at",
        /// How long it took, in minutes.
        Minutes = "minutes",
        /// Where, in a word.
        Place = "place",
        /// When to be in touch next, a date.
        NextContact = "next_contact",
        /// Parties that took part: part ids with a space between.
        Parties = "parties",
        /// Name of the workplace.
        WorkplaceName = "workplace_name",
        /// Its line of work.
        WorkplaceSector = "workplace_sector",
        /// Where it lies.
        WorkplacePlace = "workplace_place",
        /// Code of a [`Coverage`].
        WorkplaceCoverage = "workplace_coverage",
        /// First day, a date.
        Start = "start",
        /// Last day as planned, a date.
        PlannedEnd = "planned_end",
        /// Last day as it became, a date.
        End = "end",
        /// Code of a [`CaseStatus`].
        CaseStatus = "case_status",
        /// Code of an [`Outcome`].
        Outcome = "outcome",
        /// Code of a [`Shielding`].
        Shielding = "shielding",
        /// Agreed mentor hours in a month.
        MentorHoursPerMonth = "mentor_hours_per_month",
        /// Agreed days between visits.
        RhythmVisitDays = "rhythm_visit_days",
        /// Agreed days between talks of mentor and counsellor.
        RhythmMentorCounsellorDays = "rhythm_mentor_counsellor_days",
        /// Agreed days between talks of participant and counsellor.
        RhythmParticipantCounsellorDays = "rhythm_participant_counsellor_days",
        /// Agreed days between talks of all three.
        RhythmAllThreeDays = "rhythm_all_three_days",
        /// Code of a [`Role`].
        Role = "role",
        /// First name or the name a party wants to be called.
        DisplayName = "display_name",
        /// The person behind a party, once joined: a person id.
        Person = "person",
        /// Code of a [`PartyStatus`].
        PartyStatus = "party_status",
        /// Code of a [`DigitalAccess`].
        DigitalAccess = "digital_access",
        /// Language a party reads, a language code.
        Language = "language",
        /// Whether an interpreter is needed.
        Interpreter = "interpreter",
        /// Who owns a task: a party's part id.
        Owner = "owner",
        /// By when, a date.
        Due = "due",
        /// Code of a [`TaskStatus`].
        TaskStatus = "task_status",
        /// The document a task came from.
        FromDocument = "from_document",
        /// Whose words it is when somebody else typed them in: a party's part id.
        Voice = "voice",
    }
);
words!(
    /// What a part of a case document is.
    PartKind {
        /// A person who takes part.
        Party = "party",
        /// Something to do.
        Task = "task",
        /// Somebody was in touch with somebody.
        Contact = "contact",
    }
);
