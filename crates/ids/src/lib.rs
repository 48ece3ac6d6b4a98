//! The typed identities that device and hub both see.
//!
//! Must never know what they identify. Every identity is a fixed number of bytes: random ones
//! are UUIDs, the others are public keys or BLAKE3 hashes made by the crates that own them.
//! In JSON an identity is lower-case hexadecimal (or a hyphenated UUID), in binary its raw bytes.
//!
//! Start reading at [`bytes_id`](crate) in `bytes.rs`, then `random.rs`.

mod bytes;
mod counters;
mod names;
mod random;

pub use bytes::IdFault;
pub use counters::{HubPosition, Incarnation, Sequence, UtcMillis};
pub use names::{
    Actor, CaseId, ChangeHash, ControlId, DeviceId, DocumentId, EnvelopeId, Heads, InvitationId, MailboxId,
    PartId, PersonId, SessionBytes, SpaceId, VersionHash,
};
pub use random::RandomSource;
