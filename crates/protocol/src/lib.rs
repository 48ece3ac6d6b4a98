//! What device, peer and hub say to each other, byte for byte, with limits.
//!
//! Must never know how bytes travel or what is sealed inside an envelope. Every message is
//! postcard; [`encode`] and [`decode`] are the only doors, and `decode` refuses anything over its limit
//! or with bytes left over.
//!
//! Start reading at `conversation.rs`, then `envelope.rs`.

mod canonical;
mod codec;
mod conversation;
mod envelope;
pub mod limits;
#[cfg(test)]
mod tests;

pub use codec::{ProtocolFault, decode, encode};
pub use conversation::{
    Hint, HubFacts, Item, PullPage, QuarantinePage, Refusal, Request, Response, SpaceCursor, UploadAnswer,
    UploadItem,
};
pub use envelope::{Acknowledgement, Covered, ENVELOPE_VERSION, Envelope, EnvelopeKind, Header, SuiteCode};
