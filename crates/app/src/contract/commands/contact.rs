//! Being in touch: how long it is since, what was agreed about that, what to have with one on the way.

use super::inputs;
use chrono::NaiveDate;
use domain::DistanceKind;
use ids::{CaseId, DocumentId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// How long it is since people were in touch in a case, in sentences that concern me, also those that were answered; for
    /// one's own eyes, never summed and never taken out.
    DistanceList {
        /// Of which case.
        case: CaseId,
    }
    /// The same for several cases, as a list of cases tells them: without those that were answered, and without names where a case is shielded.
    DistanceAmong {
        /// Of which cases; a few at a time, for each is reckoned by itself.
        cases: Vec<CaseId>,
    }
    /// We have agreed this: a sentence is not told until a day.
    DistanceAgree {
        /// In which case.
        case: CaseId,
        /// Which sentence.
        kind: DistanceKind,
        /// What it is about, as the sentence says it; empty for the whole case.
        subject: String,
        /// Why.
        reason: String,
        /// Until when, this day included; at most a year from now.
        until: NaiveDate,
    }
    /// Who was in touch with whom, and how often it was agreed.
    ContactOverview {
        /// In which case.
        case: CaseId,
    }
    /// What lies on this device of each case, before one leaves for a place without coverage.
    VisitPack {}
    /// The question of a visit where somebody stopped without finishing.
    FieldPlace {}
    /// Keep the question of a visit that is being answered, or forget it.
    FieldPlaceKeep {
        /// Which visit.
        document: DocumentId,
        /// Which question, from 0; absent when the visit was finished.
        step: Option<u32>,
    }
}
