//! A person's own day.

use super::{answers, choices};
use chrono::NaiveDate;
use domain::{ContactKind, DocumentKind};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// What a name named, which no longer stands in a text.
    NamedKind {
        /// The participant of a case.
        Participant,
        /// A counsellor.
        Counsellor,
        /// A mentor.
        Mentor,
        /// A contact at a workplace.
        Employer,
        /// Somebody else.
        Person,
        /// A workplace, or what a case is called.
        Workplace,
        /// Where a workplace lies.
        Place,
    }
}

answers! {
    /// What waits for me in one case.
    CaseNeed {
        /// Which case.
        case: CaseId,
        /// Open questions to me.
        questions: u32,
        /// Proposals by others that I have not answered.
        proposals: u32,
        /// What others said of a text and nobody has dealt with.
        responses: u32,
        /// My tasks past their date.
        late_tasks: u32,
    }
    /// My inbox.
    InboxView {
        /// What stands in the place of a case for what is in it; it has no page of its own.
        case: CaseId,
        /// What is in it, newest first.
        notes: Vec<InboxNote>,
    }
    /// Something caught in passing.
    InboxNote {
        /// Which.
        document: DocumentId,
        /// The first words, at most 280 characters.
        excerpt: String,
        /// When it was caught.
        created_at: UtcMillis,
        /// Whether words of mine in it are not at the hub yet.
        unsent: bool,
    }
    /// A reminder to myself.
    ReminderView {
        /// The reminder itself.
        reminder: DocumentId,
        /// When.
        at: UtcMillis,
        /// Of what: its case.
        case: CaseId,
        /// The case's working title; empty when shielded.
        case_title: String,
        /// Of what: which document.
        document: DocumentId,
        /// Of what: which part of it.
        part: Option<PartId>,
        /// Of which kind that is.
        kind: DocumentKind,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// Its heading or first words; empty when shielded.
        words: String,
    }
    /// Whether this machine says outside of the window that a reminder has come.
    BellView {
        /// Whether the person was asked, and answered.
        asked: bool,
        /// What it says; absent when nothing.
        words: Option<String>,
    }
    /// What was learned, without names.
    NamelessView {
        /// The text in pieces.
        pieces: Vec<NamelessPiece>,
        /// The day after which the reflection is emptied, unless it is kept.
        until: Option<NaiveDate>,
    }
    /// Words as they stand, or the place of a name.
    NamelessPiece {
        /// The words; empty for a name.
        text: String,
        /// What the name named that stood here.
        name: Option<NamedKind>,
    }
}
