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
        /// Counsellor and one mentor, about the mentor's own role.
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
        /// Who opened the case and when. By one device, and only added to.
        AccessLog = "access_log",
        /// A goal in the participant's words, with five described levels.
        Goal = "goal",
        /// Something small that the three agree on.
        Agreement = "agreement",
        /// A work task and how it goes over time.
        WorkTask = "work_task",
        /// Something that is tried so that the work fits.
        Adaptation = "adaptation",
        /// Week by week: what, who shows, when it sits.
        Plan = "plan",
        /// What may be told to whom, in the participant's words.
        Openness = "openness",
        /// How somebody is doing, told by themselves.
        CheckIn = "check_in",
        /// A setback or a turning point: happened, did, learned.
        Turn = "turn",
        /// A question to somebody, and its answer.
        Question = "question",
        /// Five prompts on own practice; private.
        Reflection = "reflection",
        /// The living list of who takes what.
        Division = "division",
        /// How it ended: what we learned, what each takes along.
        Ending = "ending",
        /// Which circles of readers a person takes part in and how far they have looked, told to their own devices. By one device, and only added to.
        OwnLog = "own_log",
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
        /// Something small that went well.
        SmallWin = "small_win",
        /// Caught in passing, to be placed later.
        Inbox = "inbox",
        /// A reminder to oneself of something else.
        Reminder = "reminder",
    }
);
words!(
    /// Where a summary or a note stands.
    TextStatus {
        /// Being written.
        Draft = "draft",
        /// Shared as it stood.
        Shared = "shared",
        /// Being changed after it was shared, with a reason.
        Correcting = "correcting",
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
        /// A goal in the participant's words.
        Wording = "wording",
        /// Why a goal matters.
        Why = "why",
        /// What it looks like much further away than now: level −2.
        LevelMinusTwo = "level_minus_two",
        /// Level −1.
        LevelMinusOne = "level_minus_one",
        /// What we hope for: level 0.
        LevelZero = "level_zero",
        /// Level +1.
        LevelPlusOne = "level_plus_one",
        /// Level +2.
        LevelPlusTwo = "level_plus_two",
        /// What an agreement is about.
        AgreedWhat = "agreed_what",
        /// Who does what in an agreement.
        AgreedWho = "agreed_who",
        /// How an agreement is followed up.
        FollowUp = "follow_up",
        /// What we do when it does not work.
        Otherwise = "otherwise",
        /// How an adaptation went, or a whole case.
        HowItWent = "how_it_went",
        /// What a step of a plan or an openness is about.
        Topic = "topic",
        /// What may be told to whom.
        MayBeTold = "may_be_told",
        /// In the participant's own words.
        OwnWords = "own_words",
        /// What happened at a turn.
        Happened = "happened",
        /// What we did about it.
        Did = "did",
        /// What we learned of it.
        Learned = "learned",
        /// What somebody asks.
        QuestionText = "question_text",
        /// What somebody answers.
        AnswerText = "answer_text",
        /// Reflection: what I did.
        WhatIDid = "what_i_did",
        /// Reflection: looking back.
        LookingBack = "looking_back",
        /// Reflection: what mattered.
        Mattered = "mattered",
        /// Reflection: other ways.
        OtherWays = "other_ways",
        /// Reflection: what I try next, the intention.
        TryNext = "try_next",
        /// A learning point for the peer group, without names.
        LearningPoint = "learning_point",
        /// What the participant takes on, or takes along.
        TakesParticipant = "takes_participant",
        /// What the counsellor takes on, or takes along.
        TakesCounsellor = "takes_counsellor",
        /// What the mentor takes on, or takes along.
        TakesMentor = "takes_mentor",
        /// What a reader says of a text.
        ResponseText = "response_text",
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
