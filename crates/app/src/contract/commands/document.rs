//! Writing: notes, visits, texts and values.

use super::inputs;
use domain::{ContactKind, Field, NoteKind, SpaceKind, TextField, TextStatus, Value};
use ids::{CaseId, DocumentId, Heads, PartId, SpaceId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Everything about one document, ready to show.
    DocumentOpen {
        /// Which.
        document: DocumentId,
    }
    /// A new note; the caller may write to it at once.
    NoteCreate {
        /// In which case.
        case: CaseId,
        /// For which readers.
        space: SpaceKind,
        /// What it tells of.
        kind: NoteKind,
        /// Heading; may be empty.
        title: String,
        /// Which circle, where there are several of the kind: those of mentors, each with their own.
        #[serde(default)]
        #[ts(optional)]
        circle: Option<SpaceId>,
    }
    /// A new visit, talk or call.
    VisitCreate {
        /// In which case.
        case: CaseId,
        /// For which readers.
        space: SpaceKind,
        /// Which kind.
        kind: ContactKind,
        /// Heading; may be empty.
        title: String,
        /// When it is planned; absent when it happens now.
        planned_at: Option<UtcMillis>,
        /// Which circle, where there are several of the kind: those of mentors, each with their own.
        #[serde(default)]
        #[ts(optional)]
        circle: Option<SpaceId>,
    }
    /// Edit a text: in the text as the editor last saw it, remove some characters and put others in their place.
    TextEdit {
        /// Which document.
        document: DocumentId,
        /// The part of a case document the text is in (a task), else absent.
        part: Option<PartId>,
        /// Which text.
        field: TextField,
        /// The moment whose text the editor was showing.
        heads: Heads,
        /// Splices in the order they apply, each to the result of the one before.
        splices: Vec<Splice>,
    }
    /// One place where a text changes. Counts Unicode code points (JavaScript: `[...text].length`).
    Splice {
        /// Code points before the place.
        at: u32,
        /// Code points taken away there.
        remove: u32,
        /// What is put there.
        insert: String,
    }
    /// Set one value; also how a choice between two values is made.
    FieldSet {
        /// Which document.
        document: DocumentId,
        /// The part, else absent.
        part: Option<PartId>,
        /// Which field.
        field: Field,
        /// The new value.
        value: Value,
    }
    /// Share a note or summary as it stands, begin to correct a shared one with a reason, or end the correction.
    TextShare {
        /// Which note or visit.
        document: DocumentId,
        /// `shared`, `correcting` or `corrected`.
        status: TextStatus,
        /// Why, when a correction begins.
        reason: Option<String>,
    }
    /// Takes a part out again that somebody took back.
    PartRestore {
        /// In which document.
        document: DocumentId,
        /// Which part.
        part: PartId,
    }
    /// Put away, or take out again. Nothing is deleted.
    DocumentArchive {
        /// Which.
        document: DocumentId,
        /// Away or out.
        archived: bool,
    }
}
