//! Claims about sealing as a whole.

mod envelopes;
mod epochs;
mod forgery;
mod joining;
mod payloads;
pub(crate) mod scene;
mod wycheproof;
