//! The participant's side: answers to a text, everything about me, and the device in the participant's hands; and taking back.

use super::inputs;
use domain::{ResponseKind, ResponseStatus, SpaceKind, TextField};
use ids::{CaseId, DocumentId, Heads, PartId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Take back what I did: a new edit that leaves everything by others as it is.
    ChangeUndo {
        /// In which document.
        document: DocumentId,
        /// The moment before; absent for exactly the changes that `to` names, as a command answered them.
        from: Option<Heads>,
        /// The moment after.
        to: Heads,
    }
    /// Answer a text as a reader of it.
    ResponseGive {
        /// Which document.
        document: DocumentId,
        /// What I say of it.
        kind: ResponseKind,
        /// Which of its texts; absent for all of it.
        about: Option<TextField>,
        /// In my words; may be empty.
        words: String,
        /// The words that stand there; may be empty.
        old_words: String,
        /// The words that should; may be empty.
        new_words: String,
        /// Why; a correction needs it.
        reason: String,
    }
    /// Say what came of an answer to a text.
    ResponseSettle {
        /// In which document.
        document: DocumentId,
        /// Which answer.
        part: PartId,
        /// What came of it.
        status: ResponseStatus,
        /// Why; needed when it is declined.
        reason: String,
    }
    /// Everything written about the participant that they may read, oldest first.
    AboutParticipant {
        /// In which case.
        case: CaseId,
    }
    /// Hand the device to the participant: until its owner unlocks it, only this case's texts for them can be reached.
    TabletHandOver {
        /// Which case.
        case: CaseId,
    }
    /// Who holds the device.
    HandoverStatus {}
    /// Begin a text in the participant's own words.
    OwnWordsBegin {
        /// In which case.
        case: CaseId,
        /// For which readers.
        space: SpaceKind,
    }
}
