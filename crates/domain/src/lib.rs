//! The words and rules of the work: cases, visits, tasks, texts, who may read.
//!
//! Must never know storage, Automerge, the wire or screens.
//! Start reading at `words.rs` (the vocabulary) and `GLOSSARY.md` beside this crate.

mod value;
mod words;

pub use value::Value;
pub use words::{
    CaseStatus, ContactKind, Coverage, DigitalAccess, DocumentKind, Field, NoteKind, Outcome, PartKind,
    PartyStatus, Role, Shielding, SpaceKind, TaskStatus, TextField, TextStatus, VisitStatus,
};
