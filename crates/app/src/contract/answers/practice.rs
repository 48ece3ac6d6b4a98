//! The things of the practice, as lists show them.

use super::Author;
use super::answers;
use chrono::NaiveDate;
use domain::{DocumentKind, NoteKind, PartKind, SpaceKind};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// A goal, an agreement, a question or another thing; made from the read model alone.
    ThingView {
        /// Of which case.
        case: CaseId,
        /// The case's working title; empty when shielded.
        case_title: String,
        /// Which.
        document: DocumentId,
        /// Of which kind.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// Who can read it.
        space: SpaceKind,
        /// Where it stands: a word of its kind's vocabulary, such as `active` for a goal.
        state: Option<String>,
        /// By when it is due, holds or is taken up again.
        due: Option<NaiveDate>,
        /// To which party it goes.
        for_party: Option<PartId>,
        /// Whether it goes to me.
        for_me: bool,
        /// Whose turn it is: who has not answered to what stands in an agreement, or has to answer a question.
        waiting_for: Vec<PartId>,
        /// Whether an agreement was changed since it was agreed.
        changed_since: bool,
        /// The word that somebody chose for it; may be empty.
        word: String,
        /// Heading; may be empty.
        title: String,
        /// The first words, at most 280 characters.
        excerpt: String,
        /// When it happened.
        happened_at: UtcMillis,
        /// When it was made.
        created_at: UtcMillis,
        /// Who made it.
        author: Author,
        /// Whose words it is, when somebody else typed them in: first name.
        voice: Option<String>,
        /// Whether others changed it since I last looked.
        unread: bool,
        /// Whether words of mine in it are not at the hub yet.
        unsent: bool,
        /// Whether two values stand in one field.
        undecided: bool,
        /// Put away.
        archived: bool,
        /// Its parts, in its own order; none in a list over all cases.
        parts: Vec<PartFact>,
    }
    /// What lists tell of a part; which of it is filled depends on its kind.
    PartFact {
        /// The document that it is a part of.
        document: DocumentId,
        /// Which part.
        part: PartId,
        /// Of which kind.
        kind: PartKind,
        /// Whose it is or who says it.
        party: Option<PartId>,
        /// When it was said.
        at: Option<UtcMillis>,
        /// The day it is about or holds until.
        day: Option<NaiveDate>,
        /// What it says: a word of a vocabulary, such as `agree`.
        code: Option<String>,
        /// Where it stands: a word of a vocabulary, or `yes`.
        state: Option<String>,
        /// How much (minutes) or how far (level, week).
        #[ts(type = "number | null")] number: Option<i64>,
        /// Its words, at most 280 characters; may be empty.
        words: String,
    }
}
