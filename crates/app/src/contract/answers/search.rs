//! Words that were found.

use super::answers;
use domain::{DocumentKind, NoteKind, SpaceKind, TextField};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// A place where the words were found.
    SearchHit {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// Which document.
        document: DocumentId,
        /// The part with the words, such as a task; absent for the document itself.
        part: Option<PartId>,
        /// The text with the words; absent when only the heading or a word beside a value has them.
        field: Option<TextField>,
        /// Which kind.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// Heading; may be empty.
        title: String,
        /// Who can read it.
        space: SpaceKind,
        /// When it happened.
        happened_at: UtcMillis,
        /// The words around the hit.
        snippet: Vec<SnippetPiece>,
    }
    /// A run of a snippet.
    SnippetPiece {
        /// The words.
        text: String,
        /// Whether they are what was looked for.
        hit: bool,
    }
}
