//! Words for a case and whoever takes part in it.

use super::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// How strictly a case hides name and place.
    Shielding {
        /// Not at all.
        None = "none",
        /// Neither name nor place in lists, titles, notices, file names, prints.
        Confidential = "confidential",
    }
);
words!(
    /// How a person's address is protected, in the grades of the National Population Register.
    AddressProtection {
        /// Not at all.
        None = "none",
        /// Confidential (formerly code 7).
        Confidential = "confidential",
        /// Strictly confidential (formerly code 6): never in Felles.
        StrictlyConfidential = "strictly_confidential",
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
    /// What a part of a case document is.
    PartKind {
        /// A person who takes part.
        Party = "party",
        /// Something to do.
        Task = "task",
        /// Somebody was in touch with somebody.
        Contact = "contact",
        /// A signed declaration of confidentiality.
        Declaration = "declaration",
        /// Somebody opened the case, or took it out of the app.
        Access = "access",
        /// How near a goal is, by one party on one day.
        Judgement = "judgement",
        /// What a party answers to a proposal.
        Answer = "answer",
        /// How a work task goes, on one day.
        Ability = "ability",
        /// A step of an onboarding plan.
        PlanStep = "plan_step",
        /// Mentor hours of one day.
        Hours = "hours",
        /// What a reader says of a text.
        Response = "response",
        /// A sentence of distance was answered: we have agreed this.
        Arrangement = "arrangement",
        /// A circle of readers, told to a person's own devices or to the counsellors of a case.
        Circle = "circle",
        /// How far a person has looked at a document, told to their own devices.
        Seen = "seen",
        /// A task or a question to ask about at a visit.
        Ask = "ask",
        /// What a party answers to a proposed time.
        Reply = "reply",
        /// What the case is under while it lasts: a measure, from and to.
        Measure = "measure",
        /// Somebody said yes outside Felles: written down, and signed by nobody.
        SaidYes = "said_yes",
    }
);
words!(
    /// What a measure of a case is.
    MeasureKind {
        /// Work training.
        WorkTraining = "work_training",
        /// A temporary wage subsidy.
        TemporaryWageSubsidy = "temporary_wage_subsidy",
        /// A permanent wage subsidy.
        PermanentWageSubsidy = "permanent_wage_subsidy",
        /// A colleague is paid for being a mentor.
        Mentor = "mentor",
        /// Something else.
        Other = "other",
    }
);
words!(
    /// Whether a mentor's declaration of confidentiality holds.
    DeclarationState {
        /// Not signed.
        Missing = "missing",
        /// Signed, and still holds.
        Signed = "signed",
        /// Signed once; another text, person or time now.
        Expired = "expired",
    }
);
words!(
    /// How a declaration was signed.
    SigningWay {
        /// On the screen, with the device's key.
        InApp = "in_app",
        /// By hand.
        OnPaper = "on_paper",
    }
);
words!(
    /// What was done with a case as a whole.
    AccessKind {
        /// Opened.
        Opened = "opened",
        /// Opened though it is shielded, after being told that it is written down.
        OpenedShielded = "opened_shielded",
        /// Taken out as a file.
        Exported = "exported",
        /// Printed.
        Printed = "printed",
    }
);
