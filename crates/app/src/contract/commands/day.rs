//! A person's own day: what waits, what was caught in passing, reminders, and what was learned.

use super::inputs;
use domain::SpaceKind;
use ids::{CaseId, DocumentId, Heads, PartId, SpaceId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// What waits for me in each case; from the read model alone.
    CaseNeeds {}
    /// An empty note in my inbox to write in: a new one, or one that I began here and left empty.
    InboxBegin {}
    /// What I caught in passing and have not placed, newest first; from the read model alone.
    InboxList {}
    /// Move the words of an inbox note into a note of a case. They leave the inbox in the same moment.
    InboxAttach {
        /// Which inbox note.
        document: DocumentId,
        /// The moment that was on the screen.
        heads: Heads,
        /// To which case.
        case: CaseId,
        /// For which readers.
        space: SpaceKind,
        /// Which circle, where there are several of the kind: those of mentors, each with their own.
        #[serde(default)]
        #[ts(optional)]
        circle: Option<SpaceId>,
    }
    /// Remind me of something, privately; instead of any reminder of the same before.
    ReminderSet {
        /// Of which document.
        document: DocumentId,
        /// Of which part of it, such as a task.
        part: Option<PartId>,
        /// When; absent for not at all.
        at: Option<UtcMillis>,
    }
    /// My reminders, the next one first; from the read model alone.
    ReminderList {}
    /// Whether this machine says outside of the window that a reminder has come.
    BellOverview {}
    /// Have this machine say so outside of the window, or no more. It says these words and nothing else.
    BellSet {
        /// One short sentence that tells nothing of anybody; absent for saying nothing.
        words: Option<String>,
    }
    /// The learning point of a reflection without any name that this device knows. Nothing is sent.
    LearningPoint {
        /// Which reflection.
        document: DocumentId,
    }
}
