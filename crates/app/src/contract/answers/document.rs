//! One document, ready to show, and what changing it gives.

use super::{Author, Delivery, SpaceView};
use super::{answers, choices};
use domain::{DocumentKind, Field, PartKind, TextField, Value};
use ids::{CaseId, DocumentId, Heads, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// What a piece of text did between two moments.
    PieceKind {
        /// Stood before and stands now.
        Kept,
        /// Is new.
        Added,
        /// Is gone.
        Removed,
    }
}

answers! {
    /// Nothing to say but that it is done and durable.
    Nothing {}
    /// Everything about one document.
    DocumentView {
        /// Which.
        document: DocumentId,
        /// Of which case.
        case: CaseId,
        /// Which kind.
        kind: DocumentKind,
        /// The moment this view shows; the base for edits.
        heads: Heads,
        /// Who can read it.
        space: SpaceView,
        /// Who made it.
        author: Author,
        /// When it was made.
        created_at: UtcMillis,
        /// Put away.
        archived: bool,
        /// A newer Felles wrote something here that this one cannot show: reading only.
        read_only: bool,
        /// Texts of the document itself, in the order of its kind.
        texts: Vec<TextView>,
        /// Values of the document itself that have been set.
        fields: Vec<FieldView>,
        /// Tasks, parties and contacts, for a case document.
        parts: Vec<PartView>,
        /// Where my words in it have come to.
        delivery: Delivery,
        /// Wider circles that I may share its text with.
        wider: Vec<SpaceView>,
        /// The moment I last looked; absent when never.
        seen: Option<Heads>,
    }
    /// A text.
    TextView {
        /// Which.
        field: TextField,
        /// As it stands.
        text: String,
        /// What others changed since I last looked: pieces from then to now, empty when nothing.
        since: Vec<Piece>,
        /// Who has written in it, by how much of today's text is theirs.
        authors: Vec<Author>,
    }
    /// A run of text with one fate and one author.
    Piece {
        /// What happened to it.
        kind: PieceKind,
        /// The words.
        text: String,
        /// Who added or removed it; absent for kept.
        by: Option<Author>,
    }
    /// A field with every value that stands in it: one, or several when set apart from each other.
    FieldView {
        /// Which.
        field: Field,
        /// First the one shown when nobody has chosen.
        values: Vec<ValueView>,
    }
    /// One value and who set it.
    ValueView {
        /// The value.
        value: Value,
        /// Who set it.
        by: Author,
        /// When, by their clock.
        at: UtcMillis,
    }
    /// A task, party or contact in a case document.
    PartView {
        /// Which.
        part: PartId,
        /// Which kind.
        kind: PartKind,
        /// Its texts.
        texts: Vec<TextView>,
        /// Its values.
        fields: Vec<FieldView>,
    }
    /// What was made, already durable.
    Created {
        /// The document.
        document: DocumentId,
        /// The part, when it is one.
        part: Option<PartId>,
        /// The moment after.
        heads: Heads,
    }
    /// A change that is durable now.
    Changed {
        /// The moment after.
        heads: Heads,
    }
    /// An edit that is durable now.
    TextChanged {
        /// The moment after, base for the next edit.
        heads: Heads,
        /// From the text as the editor had it after its own edit, to the text as it stands now with what others wrote
        /// meanwhile. Kept and removed together are the former, kept and added together the latter.
        pieces: Vec<Piece>,
    }
}
