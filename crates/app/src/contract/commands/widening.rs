//! Sharing a text with more people, and looking twice before.

use super::inputs;
use domain::SpaceKind;
use ids::{DocumentId, Heads};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// How a note, or a visit's summary, would look to the readers of a wider circle.
    WideningPreview {
        /// Which note or visit.
        document: DocumentId,
        /// The wider circle.
        to: SpaceKind,
    }
    /// Share it with them: the text as it stands becomes a document of its own there, and this one is put away.
    TextWiden {
        /// Which note or visit.
        document: DocumentId,
        /// The wider circle.
        to: SpaceKind,
        /// The moment that the preview showed.
        heads: Heads,
    }
    /// Words in a text that deserve a second look before more people read it. Looks only; keeps and tells nothing.
    CalmNotice {
        /// The text.
        text: String,
    }
}
