//! Words that were found.

use super::answers;
use domain::{DocumentKind, SpaceKind};
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
        /// Which part, when a task.
        part: Option<PartId>,
        /// Which kind.
        kind: DocumentKind,
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
