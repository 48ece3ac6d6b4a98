//! Claims about sealing as a whole.

mod envelopes;
mod epochs;
mod forgery;
mod joining;
mod payloads;
mod removed;
pub(crate) mod scene;
mod wycheproof;
mod wycheproof_hpke;
