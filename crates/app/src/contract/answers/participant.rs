//! The participant's side.

use super::answers;
use super::{Author, FieldView, PartView, TextView};
use domain::{ContactKind, DocumentKind, NoteKind, SpaceKind};
use ids::{CaseId, DocumentId, Heads, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// What came of taking back.
    ChangeUndone {
        /// The moment after it; where nothing stood any more, as before.
        heads: Heads,
        /// Values and parts that stay, because others had a hand in them or because they are not taken back.
        left: u32,
    }
    /// Who holds the device.
    HandoverView {
        /// The participant, while the device is in their hands.
        handed: Option<HandedView>,
    }
    /// The device in a participant's hands.
    HandedView {
        /// For which case.
        case: CaseId,
        /// Which party.
        party: PartId,
        /// First name; empty when the case is shielded.
        name: String,
        /// Circles of theirs that this device has.
        spaces: Vec<SpaceKind>,
    }
    /// Everything written about the participant that they may read.
    AboutView {
        /// Of which case.
        case: CaseId,
        /// The participant's first name.
        name: String,
        /// Everything, oldest first.
        entries: Vec<AboutEntry>,
        /// Whether there is more than fits on one page.
        more: bool,
    }
    /// One thing that was written.
    AboutEntry {
        /// Which document.
        document: DocumentId,
        /// Of which kind.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// Who can read it.
        space: SpaceKind,
        /// Heading; may be empty.
        title: String,
        /// When it happened.
        at: UtcMillis,
        /// Who made it.
        author: Author,
        /// Whose words it is, when somebody else's device wrote them down: first name.
        voice: Option<String>,
        /// Put away.
        archived: bool,
        /// Its texts that are not empty.
        texts: Vec<TextView>,
        /// Its values.
        fields: Vec<FieldView>,
        /// Its parts: tasks, contacts, judgements, answers and so on.
        parts: Vec<PartView>,
    }
}
