//! The device's durable memory and its only two write paths.
//!
//! Must never know Automerge, keys' meaning or the network: documents, envelopes and operations are bytes here. What
//! may not be lost is the change log, the envelopes and the keys; the read model ([`DocumentEntry`] and the search
//! index) is made from documents and may be dropped and rebuilt at any moment ([`LocalWrite::replace_read_model`]).
//!
//! [`Store::write_local`] and [`Store::write_received`] are each exactly one transaction with full sync, and nothing else
//! writes. Every question is a method of [`Reads`], which holds a connection that cannot write; none loads a document
//! but [`Reads::document`].
//!
//! Start reading at `rows.rs` (what a write holds) and `migrations/001_memory.sql` (what is kept), then `store.rs` and
//! `apply.rs`. Each folder is one thing with its row type and its SQL, one file per verb.

mod acknowledgement;
mod apply;
mod case_card;
mod cells;
mod change;
mod closed_case;
mod control;
mod document;
mod ended_circle;
mod entry;
mod envelope;
mod every_cell;
mod evidence;
mod fault;
mod held_back;
mod invitation;
mod late;
mod listing;
mod lost;
mod newcomer;
mod person;
mod reads;
mod rows;
mod schema;
mod search;
mod seen_elsewhere;
mod setting;
mod space;
mod store;
#[cfg(test)]
mod tests;

pub use acknowledgement::AcknowledgementRow;
pub use case_card::CaseCardRow;
pub use change::{ChangeRow, PendingPlace, UnsealedChange};
pub use control::{ControlRow, EpochKeyRow};
pub use document::{DocumentRow, OwnDelivery, StoredDocument};
pub use ended_circle::EndedCircleRow;
pub use entry::{
    AnswerEntry, CaseFrame, ContactEntry, DocumentEntry, DocumentVeil, PartEntry, PartyEntry, TaskEntry,
};
pub use envelope::{
    EnvelopeRow, EnvelopeState, HeldRow, HoldCode, InboxRow, LogPlace, PlacedEnvelope, Since,
};
pub use evidence::{Doubt, DoubtRow, EvidenceRow};
pub use fault::StoreFault;
pub use invitation::{InvitationRow, InvitationStage};
pub use listing::{
    CaseNeedsRow, ListedAnswer, ListedDocument, ListedPart, NameRow, ReminderRow, TaskRow, UnreadDocument,
};
pub use lost::{LostDeviceRow, LostDocumentRow, LostSpaceRow};
pub use newcomer::NewcomerRow;
pub use reads::{Counts, Reads};
pub use rows::{LocalWrite, ReceivedWrite, Rows};
pub use search::{FoundDocument, FoundPiece, SearchPlace, SearchText};
pub use seen_elsewhere::SeenElsewhereRow;
pub use space::SpaceRow;
pub use sqlite::{LiesIn, SqliteFault};
pub use store::Store;
