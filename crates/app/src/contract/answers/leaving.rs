//! What removed people wrote before they knew.

use super::answers;
use super::{Author, DifferenceView};
use domain::{DocumentKind, SpaceKind};
use ids::{DocumentId, EnvelopeId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// Words of one removed device that came after its removal; not part of anything yet.
    LateView {
        /// The last of them: what to name when deciding.
        envelope: EnvelopeId,
        /// Whose words.
        author: Author,
        /// For which circle they were.
        space: SpaceKind,
        /// When the last of them were sealed, by their author's clock.
        at: UtcMillis,
        /// What they would change, document by document.
        documents: Vec<LateDocument>,
        /// Whether more came that cannot be shown.
        unreadable: bool,
    }
    /// What late words would change in one document.
    LateDocument {
        /// Which document.
        document: DocumentId,
        /// Which kind.
        kind: DocumentKind,
        /// Its heading as it would be; may be empty.
        title: String,
        /// What would differ.
        difference: DifferenceView,
    }
}
