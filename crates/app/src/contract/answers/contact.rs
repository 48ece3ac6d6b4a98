//! Being in touch.

use super::{answers, choices};
use chrono::NaiveDate;
use domain::{ContactKind, DistanceKind, DocumentKind, Field, Role, VisitStatus};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// Whether everything of a case is on this device, in one word.
    PackState {
        /// Everything that this device can know of is here.
        Complete,
        /// Something has come that cannot be shown yet, or is known to be missing.
        SomethingMissing,
        /// Nothing was fetched for a while: others may have written more.
        NotFetchedLately,
    }
}

answers! {
    /// Somebody whom a sentence names.
    NamedParty {
        /// Which party.
        party: PartId,
        /// As what.
        role: Role,
        /// First name; empty when shielded.
        name: String,
    }
    /// One sentence of distance, before it is put into words.
    DistanceView {
        /// Of which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// What it is about.
        kind: DistanceKind,
        /// What an answer to it answers; empty for the whole case.
        subject: String,
        /// How many: days; workdays for a question and a setback; levels for a judgement; minutes for hours; words for own words.
        count: u32,
        /// From how many on it is told; for hours the minutes that were agreed for the two months.
        limit: u32,
        /// They have not been in touch at all: the count is from when they could.
        never: bool,
        /// The day that it counts from.
        since: Option<NaiveDate>,
        /// When they meet next, if that is planned.
        planned_on: Option<NaiveDate>,
        /// Whom it names, in this order.
        parties: Vec<NamedParty>,
        /// The thing that it is about.
        document: Option<DocumentId>,
        /// Of which kind that is.
        document_kind: Option<DocumentKind>,
        /// The task that it is about.
        part: Option<PartId>,
        /// What that is called, at most 280 characters; empty when shielded.
        about: String,
        /// We have agreed this.
        agreed: Option<AgreedView>,
    }
    /// We have agreed this.
    AgreedView {
        /// The part of the case document that says it.
        part: PartId,
        /// Until when, this day included.
        until: NaiveDate,
        /// Who answered.
        by: Option<NamedParty>,
        /// Why; empty when shielded.
        reason: String,
    }
    /// Contacts of a case, and the rhythm behind them.
    ContactsView {
        /// Who is to be in touch, and when they last were.
        pairs: Vec<PairView>,
        /// What is planned or was postponed, the next first.
        ahead: Vec<ContactLine>,
        /// What took place, the newest first, at most 200.
        held: Vec<ContactLine>,
        /// The day on which they said last that they would be in touch again, when it is still to come.
        next_on: Option<NaiveDate>,
    }
    /// Some of the three, and when they were last in touch.
    PairView {
        /// Which.
        kind: DistanceKind,
        /// The field of the case that says how often.
        field: Field,
        /// Who they are now.
        parties: Vec<NamedParty>,
        /// When they were last in touch; nothing when they never were.
        last_on: Option<NaiveDate>,
        /// How many days ago.
        days: Option<u32>,
        /// Agreed days between.
        agreed: Option<u32>,
        /// Usual days between, where nothing was agreed.
        usual: Option<u32>,
    }
    /// One contact.
    ContactLine {
        /// How.
        kind: ContactKind,
        /// For a visit or a talk with a page of its own: where it stands.
        status: Option<VisitStatus>,
        /// When.
        at: UtcMillis,
        /// How long, in minutes.
        minutes: Option<u32>,
        /// Between whom; empty when nobody said.
        parties: Vec<NamedParty>,
        /// Its page, when it has one.
        document: Option<DocumentId>,
        /// Its part of the case document, when it has no page.
        part: Option<PartId>,
        /// Heading; may be empty.
        title: String,
    }
    /// What lies on this device of one case.
    PackView {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        title: String,
        /// Name of the workplace; empty when shielded.
        workplace: String,
        /// The next planned visit.
        next_visit_at: Option<UtcMillis>,
        /// In one word.
        state: PackState,
        /// Texts and things on disk.
        documents: u32,
        /// Contributions that have come and cannot be shown yet.
        held: u32,
        /// Contributions that others know of and that have not come.
        missing: u32,
        /// Changes of mine that are not at the hub yet.
        unsent: u32,
        /// When this device was last in touch with the hub; nothing when never, or without a hub.
        fetched_at: Option<UtcMillis>,
    }
    /// Where somebody stopped in the middle of a visit.
    FieldPlaceView {
        /// In which case; nothing when no visit is under way.
        case: Option<CaseId>,
        /// Which visit.
        document: Option<DocumentId>,
        /// Which question, from 0.
        step: u32,
    }
}
