//! Looking back and finding again.

use super::inputs;
use ids::{DocumentId, Heads};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Who wrote when: sittings, newest first.
    DocumentHistory {
        /// Which.
        document: DocumentId,
    }
    /// What differs between two moments of a document.
    DocumentDifference {
        /// Which.
        document: DocumentId,
        /// The earlier moment; empty for the beginning.
        from: Heads,
        /// The later moment; empty for now.
        to: Heads,
    }
    /// What others wrote, changed or removed since I last looked, newest first.
    SinceLast {}
    /// I have looked at this document as it was at that moment.
    SeenMark {
        /// Which.
        document: DocumentId,
        /// The moment that was on the screen.
        heads: Heads,
    }
    /// Find words in everything on this device; the last word may be unfinished.
    Search {
        /// At most 200 characters.
        query: String,
        /// At most this many hits, 1–200.
        limit: u32,
    }
}
