//! A text on its way to more people.

use super::answers;
use super::{Author, Reader, SpaceView};
use domain::{ContactKind, DocumentKind, Field, NoteKind, SensitiveTopic, SpaceKind, TextField, Value};
use ids::{DocumentId, Heads, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// A thing exactly as the readers of a wider circle would see it.
    WideningView {
        /// The moment this shows; sharing holds to it.
        heads: Heads,
        /// Where it stands today.
        from: SpaceKind,
        /// Where it would go.
        to: SpaceView,
        /// Who would read it and cannot today.
        new_readers: Vec<Reader>,
        /// Which kind of document.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// Heading; may be empty.
        title: String,
        /// When it happened.
        happened_at: UtcMillis,
        /// Its texts that have words.
        texts: Vec<WideningText>,
        /// Its other values that go along, in their own order.
        values: Vec<WideningValue>,
        /// Whether there is anything to share.
        ready: bool,
        /// Whose words it is, when somebody else typed them in: first name.
        voice: Option<String>,
        /// Who wrote the words, when others than me did.
        words_by: Vec<Author>,
    }
    /// A value that would be shared.
    WideningValue {
        /// Of which field.
        field: Field,
        /// The value.
        value: Value,
    }
    /// One of the texts that would be shared.
    WideningText {
        /// Which.
        field: TextField,
        /// The text.
        text: String,
        /// The text again, with the words marked that deserve a second look.
        calm: CalmWords,
    }
    /// A text that more people read now.
    Widened {
        /// The document that they read.
        document: DocumentId,
        /// Its moment.
        heads: Heads,
    }
    /// A text with the words marked that deserve a second look.
    CalmWords {
        /// What they are about, each once, in the order of the list.
        topics: Vec<SensitiveTopic>,
        /// The whole text in runs.
        pieces: Vec<CalmPiece>,
    }
    /// A run of a text.
    CalmPiece {
        /// The words.
        text: String,
        /// What they are about; absent for ordinary words.
        topic: Option<SensitiveTopic>,
    }
}
