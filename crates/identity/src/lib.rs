//! Who is speaking: device keys, certificates, signatures, membership.
//!
//! Must never know content or content keys: the hub depends on this crate, so nothing here can open an envelope.
//! Wrapped keys travel through the control log as opaque bytes. No clock, no I/O; randomness is an argument.
//!
//! Start reading at `operation.rs` (what members say about who takes part), then `evaluate.rs` and `rights.rs` (what
//! that means), `membership.rs` (the answer), then `exposure.rs` (who can hold which key).

mod author;
mod certificate;
mod evaluate;
mod exposure;
mod fault;
mod former;
mod keys;
pub mod limits;
mod log;
mod membership;
mod operation;
mod order;
mod past;
mod removal;
mod rights;
mod session;
mod signing;
#[cfg(test)]
mod tests;
mod verified;

pub use author::{FoundedSpace, author_operation, found_space};
pub use certificate::{CERTIFICATE_VERSION, Certificate, CertificateKind};
pub use fault::IdentityFault;
pub use keys::{DeviceKeys, PersonKey};
pub use log::ControlLog;
pub use membership::{EpochFacts, Former, Member, Membership, Standing};
pub use operation::{OPERATION_VERSION, Operation, SignedOperation, SpaceRole, Wrap, space_of};
pub use removal::{Mark, Target};
pub use session::{sign_session, verify_session};
pub use signing::{Context, Signature, sign, verify};
pub use verified::Verified;
