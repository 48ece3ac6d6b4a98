//! What differs between two moments, and who did it.

use super::answers;
use super::{Author, Piece};
use domain::{ContactKind, DocumentKind, Field, NoteKind, PartKind, SpaceKind, TextField, Value};
use ids::{CaseId, DocumentId, Heads, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// One person's work at one time.
    Sitting {
        /// Who.
        author: Author,
        /// First change, by their clock.
        from_at: UtcMillis,
        /// Last change, by their clock.
        to_at: UtcMillis,
        /// How many changes.
        changes: u32,
        /// The moment before it.
        before: Heads,
        /// The moment after it.
        after: Heads,
    }
    /// What differs between two moments.
    DifferenceView {
        /// Texts that differ.
        texts: Vec<TextDifference>,
        /// Fields that differ.
        fields: Vec<FieldDifference>,
    }
    /// How one text differs.
    TextDifference {
        /// The part it is in, when one.
        part: Option<PartId>,
        /// Which text.
        field: TextField,
        /// Pieces from the earlier to the later moment.
        pieces: Vec<Piece>,
    }
    /// How one field differs.
    FieldDifference {
        /// The part it is in, when one.
        part: Option<PartId>,
        /// Which kind of part that is.
        part_kind: Option<PartKind>,
        /// Which field.
        field: Field,
        /// Values at the earlier moment.
        before: Vec<Value>,
        /// Values at the later moment.
        after: Vec<Value>,
        /// Who set those of the later ones that are new, or, when none is, those that stayed; each once.
        by: Vec<Author>,
    }
    /// Something that others did in one document since I last looked.
    SinceEntry {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// Which document.
        document: DocumentId,
        /// Which kind.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// Heading; may be empty.
        title: String,
        /// Who can read it.
        space: SpaceKind,
        /// Others who did something.
        authors: Vec<Author>,
        /// When the newest of it was done, by their clock.
        at: UtcMillis,
        /// Whether I have never seen it.
        new: bool,
        /// The moment up to which this tells.
        heads: Heads,
        /// What differs.
        difference: DifferenceView,
        /// Parts that I had seen and that others have taken back since.
        taken_back: Vec<TakenBackView>,
        /// Whether all of it stood there before I was let into the case: it is what the case is, and no news.
        before_me: bool,
    }
    /// A part that somebody took back: a task, a judgement, an entry of hours.
    TakenBackView {
        /// Which.
        part: PartId,
        /// What it was.
        kind: PartKind,
        /// Its first words; may be empty.
        words: String,
        /// Who took it back.
        by: Author,
    }
}
