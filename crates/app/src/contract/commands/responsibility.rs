//! Who answers for what: agreements and their answers, mentor hours.

use super::inputs;
use chrono::NaiveDate;
use domain::{Answer, HoursCategory, HoursStatus};
use ids::{CaseId, DocumentId, PartId, VersionHash};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// One agreement with its answers, each checked anew, and what was agreed beside what stands there now.
    AgreementOpen {
        /// Which.
        document: DocumentId,
    }
    /// Answers to an agreement, signed by this device over exactly what stands there.
    AgreementAnswer {
        /// Which.
        document: DocumentId,
        /// For which party: myself, or somebody who has no device of their own.
        party: PartId,
        /// What was on the screen; refused when something else stands there by now.
        version: VersionHash,
        /// The answer.
        answer: Answer,
        /// Why, in a line; must be there when it is for somebody else.
        reason: String,
    }
    /// A new entry of mentor hours, as a draft or confirmed at once.
    HoursAdd {
        /// In which case.
        case: CaseId,
        /// Whose time: a mentor of the case. The counsellor writes drafts for others.
        owner: PartId,
        /// On which day.
        day: NaiveDate,
        /// How many minutes, more than none.
        minutes: u32,
        /// What it went to.
        category: HoursCategory,
        /// A line beside it, at most 200 characters; may be empty.
        remark: String,
        /// Whether its owner stands by it at once.
        confirmed: bool,
    }
    /// Moves entries of mentor hours together: confirmed, a draft again, seen.
    HoursMark {
        /// In which case.
        case: CaseId,
        /// Which entries.
        parts: Vec<PartId>,
        /// To where.
        status: HoursStatus,
    }
    /// The mentor hours of a case by month, newest first; from the read model alone.
    HoursList {
        /// Which case.
        case: CaseId,
    }
}
