//! How the words of the domain live inside Automerge documents, and what differs between two moments.
//!
//! Must never know SQL, keys or the network. Only this crate names Automerge, and Automerge never sees
//! foreign bytes that [`guard`] has not passed.
//!
//! One document is a root map with `texts` (collaborative texts), `fields` (single values), `parts`
//! (part id → map of the same shape) and `about` (case, maker, when, archived). A constant first change
//! per kind and schema version makes these containers, so that two devices never create rivals.
//!
//! Start reading at `document.rs`, then `edit.rs` and `merge.rs`; foreign changes enter through `guard/`.

mod actor;
mod as_made;
mod away;
mod compare;
mod content;
mod difference;
mod document;
mod edit;
mod elements;
mod fault;
mod genesis;
pub mod guard;
mod history;
pub mod limits;
mod locate;
mod merge;
mod place;
mod shown;
mod sitting;
mod take_in;
mod undo;
mod values;
mod version;
mod words;
mod writers;

pub use actor::derive_actor;
pub use as_made::PartAsMade;
pub use away::PutAway;
pub use content::{Content, FieldValue, PartContent};
pub use difference::{Difference, FieldDifference, TextDifference};
pub use document::{Document, LocalChange};
pub use edit::Edit;
pub use fault::DocumentFault;
pub use guard::{Guard, GuardFault, GuardedChange, count_operations};
pub use history::ChangeFacts;
pub use place::{Piece, PieceKind, Splice, TextPlace};
pub use sitting::{Sitting, sittings};
pub use undo::Undone;
