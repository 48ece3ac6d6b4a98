//! Words for what the three learn: goals, work tasks, adaptations, openness, how things go.

use super::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words!(
    /// Where a goal stands.
    GoalStatus {
        /// It is being worked on.
        Active = "active",
        /// It waits, as ordinary as anything else.
        OnHold = "on_hold",
        /// It was reached.
        Reached = "reached",
        /// It has become a habit.
        Settled = "settled",
        /// Another goal took its place.
        Replaced = "replaced",
        /// It does not matter any more.
        PutAway = "put_away",
    }
);
words!(
    /// What a goal is about.
    GoalCategory {
        /// A job at this workplace.
        JobHere = "job_here",
        /// Experience of work.
        Experience = "experience",
        /// Trying whether it fits.
        Trial = "trial",
        /// Learning the language.
        Language = "language",
        /// A trade certificate or a proof of skills.
        Certificate = "certificate",
        /// Something else.
        Other = "other",
    }
);
words!(
    /// How somebody manages a work task.
    Ability {
        /// Manages it.
        Can = "can",
        /// Manages it with somebody or something beside.
        WithSupport = "with_support",
        /// Not at this time.
        NotNow = "not_now",
        /// Nobody has said yet.
        NotJudged = "not_judged",
    }
);
words!(
    /// Where an adaptation stands.
    AdaptationStatus {
        /// Somebody thinks that it may help.
        Proposed = "proposed",
        /// It is being tried.
        Agreed = "agreed",
        /// It was not needed.
        NotRelevant = "not_relevant",
        /// It was tried, and is over.
        Ended = "ended",
    }
);
words!(
    /// Whether what may be told still holds.
    OpennessStatus {
        /// It holds.
        Applies = "applies",
        /// The participant took it back.
        Withdrawn = "withdrawn",
    }
);
words!(
    /// What a turn in the way was.
    TurnKind {
        /// It went backwards for a while.
        Setback = "setback",
        /// Something changed.
        TurningPoint = "turning_point",
    }
);
