//! Sharing a text with more people, and looking twice before.

use super::inputs;
use domain::SpaceKind;
use ids::{DocumentId, Heads};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// How a note, a visit's summary, a goal, a check-in and so on would look to the readers of a wider circle.
    WideningPreview {
        /// Which.
        document: DocumentId,
        /// The wider circle.
        to: SpaceKind,
    }
    /// Share it with them: what stands in it becomes a document of its own there, and this one is put away.
    TextWiden {
        /// Which.
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
