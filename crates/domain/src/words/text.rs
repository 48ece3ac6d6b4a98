//! Words for what people write and who reads it.

use super::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
        /// Who opened the case and when; in a private circle, which circles of readers its person takes part in. By one device, and only added to.
        AccessLog = "access_log",
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
    /// What a word may tell about a person, so that one looks twice before more people read it.
    SensitiveTopic {
        /// Health in general.
        Health = "health",
        /// A diagnosis by its name.
        Diagnosis = "diagnosis",
        /// Addiction and intoxication.
        Addiction = "addiction",
        /// Benefits and money.
        Benefits = "benefits",
        /// Family and home.
        Family = "family",
        /// What somebody asked not to be told on.
        Wishes = "wishes",
    }
);
