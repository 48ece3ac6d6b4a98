//! Notes as stories need them: a few words, written by one and read by another.

use crate::{Who, World};
use app::contract::{DocumentOpen, NoteCreate, Splice, TextEdit};
use domain::{NoteKind, SpaceKind, TextField};
use ids::{CaseId, DocumentId};

/// A note for everybody who takes part in a case.
#[must_use]
pub fn shared_note(case: CaseId, title: impl Into<String>) -> NoteCreate {
    let (space, kind) = (SpaceKind::Shared, NoteKind::Note);
    NoteCreate { case, space, kind, title: title.into(), circle: None }
}

impl World {
    /// Writes a note in a case, for everybody who takes part.
    ///
    /// # Panics
    /// When it is refused.
    #[expect(clippy::unwrap_used, reason = "a story whose words are refused cannot go on")]
    pub fn write_note(&mut self, who: Who, case: CaseId, words: &str) -> DocumentId {
        let note = self.ask(who, shared_note(case, "")).unwrap();
        let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
        let (document, heads) = (note.document, note.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.ask(who, edit).unwrap();
        document
    }

    /// The first text of a document, where somebody has it.
    pub fn first_text(&mut self, who: Who, document: DocumentId) -> Option<String> {
        let view = self.ask(who, DocumentOpen { document }).ok()?;
        view.texts.first().map(|text| text.text.clone())
    }
}
