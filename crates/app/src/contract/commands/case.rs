//! Cases, what happened in them, and what is to be done.

use super::inputs;
use chrono::NaiveDate;
use domain::{AddressProtection, ContactKind};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Cases whose copy on this device was deleted.
    ClosedCases {}
    /// All cases on this device, newest activity first.
    CaseList {}
    /// Begin a case; the caller becomes its counsellor.
    CaseCreate {
        /// Working title without a name.
        title: String,
        /// Name of the workplace.
        workplace: String,
        /// First day.
        start: Option<NaiveDate>,
        /// Last day as planned.
        planned_end: Option<NaiveDate>,
        /// How the participant's address is protected.
        protection: AddressProtection,
        /// The participant's first name.
        participant: String,
        /// The mentor's first name; may come later.
        mentor: Option<String>,
    }
    /// One case: frame, parties, who reads what.
    CaseOpen {
        /// Which.
        case: CaseId,
    }
    /// Open a case knowing that name and time are written down; for a shielded one it holds until the profile is locked.
    CaseConfirm {
        /// Which.
        case: CaseId,
    }
    /// A page of a case is about to be printed; durable in the case when this returns. Refused for a shielded case.
    CasePrint {
        /// Which.
        case: CaseId,
    }
    /// Who opened a case, newest first.
    AccessList {
        /// Which case.
        case: CaseId,
        /// At most this many, 1–200.
        limit: u32,
    }
    /// What happened, newest first.
    Timeline {
        /// Which case.
        case: CaseId,
        /// Only what happened before this entry of the answer (for the next page).
        before: Option<TimelineCursor>,
        /// At most this many, 1–200.
        limit: u32,
        /// Whether to give the archived ones too.
        archived: bool,
    }
    /// Where a page of a timeline ended.
    TimelineCursor {
        /// When the last entry happened.
        happened_at: UtcMillis,
        /// The last entry.
        document: DocumentId,
    }
    /// Tasks of one case, or of all: open ones first, then by date.
    TaskList {
        /// Which case; absent for all.
        case: Option<CaseId>,
    }
    /// A new task in a case.
    TaskAdd {
        /// In which case.
        case: CaseId,
        /// What.
        text: String,
        /// Whose: a party.
        owner: Option<PartId>,
        /// By when.
        due: Option<NaiveDate>,
        /// The visit or note it came from.
        from: Option<DocumentId>,
    }
    /// Somebody was in touch with somebody; for calls and messages without a document of their own.
    ContactAdd {
        /// In which case.
        case: CaseId,
        /// How.
        kind: ContactKind,
        /// When.
        at: UtcMillis,
        /// How long, in minutes.
        minutes: Option<u32>,
        /// Between whom.
        parties: Vec<PartId>,
    }
    /// Take in cases from a file in the example format; all of it or nothing.
    CasesImport {
        /// The file's text.
        json: String,
        /// Only these cases, by the file's own ids; absent for all.
        only: Option<Vec<String>>,
    }
}
