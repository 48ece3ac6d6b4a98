//! Who may read: seals changes into an envelope and opens it again.
//!
//! Must never know SQL, the network, or what the changes mean. No primitive of our own: HPKE (RFC 9180) with
//! X-Wing, XChaCha20-Poly1305, BLAKE3, Argon2id (RFC 9106), Ed25519 through `identity`. Randomness is an argument,
//! and there is no clock. `THREATS.md` says what this protects against and what it does not.
//!
//! Start reading at `envelope.rs`; keys stand in `epoch_key.rs`, `wrap.rs` and `epochs.rs`; joining in `joining`;
//! the ways in to a profile in `unlock`.

mod aead;
mod base32;
mod encryption_keys;
mod envelope;
mod epoch_key;
mod epochs;
mod fault;
mod hub_reading;
mod invitation;
mod joining;
pub mod limits;
mod padding;
mod payload;
mod recovery_words;
#[cfg(test)]
mod tests;
mod unlock;
mod wrap;

pub use encryption_keys::{EncryptionKeys, EncryptionSuite};
pub use envelope::{SealFacts, SealedEnvelope, open, seal, verify_envelope};
pub use epoch_key::EpochKey;
pub use epochs::{new_epoch, open_epoch_keys, rewrap};
pub use fault::SealingFault;
pub use hub_reading::HubReading;
pub use invitation::{INVITATION_VERSION, Invitation, InvitationFault, InvitationKind};
pub use joining::{
    Acceptance, Ask, Declaration, Digits, Ending, Heard, Introduction, Invited, InvitedStage, Inviter,
    InviterStage, Offer, Speaker, Verdict, Welcome, WelcomeSpace,
};
pub use payload::{Group, Payload};
pub use recovery_words::{RecoveryLabel, RecoveryWords, open_recovery_label, seal_recovery_label};
pub use unlock::{
    KeyCost, KeyFile, OrganisationKey, OrganisationSecret, RecoveryCode, RecoveryCodeFault, SlotKind,
    StoredSecret, UnlockFault,
};
pub use wrap::{open_older, seal_older, unwrap_epoch_key, wrap_epoch_key};
