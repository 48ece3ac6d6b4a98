//! Places in a document's texts, and runs of text with one fate.

use domain::TextField;
use ids::{Actor, PartId};

/// Which text: of the document itself, or of one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextPlace {
    /// The part, when the text is in one.
    pub part: Option<PartId>,
    /// Which text.
    pub field: TextField,
}

impl TextPlace {
    /// A text of the document itself.
    #[must_use]
    pub fn document(field: TextField) -> Self {
        Self { part: None, field }
    }

    /// A text of a part.
    #[must_use]
    pub fn part(part: PartId, field: TextField) -> Self {
        Self { part: Some(part), field }
    }
}

/// One place where a text changes. Counts Unicode code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Code points before the place.
    pub at: usize,
    /// Code points taken away there.
    pub remove: usize,
    /// What is put there.
    pub insert: String,
}

/// What happened to a run of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PieceKind {
    /// Stands in both texts.
    Kept,
    /// Stands only in the later text.
    Added,
    /// Stood only in the earlier text.
    Removed,
}

/// A run of text with one fate and one author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What happened to it.
    pub kind: PieceKind,
    /// The words.
    pub text: String,
    /// Who added or removed it; absent for kept, and when it cannot be told.
    pub by: Option<Actor>,
}
