//! The database key, and the ways in to it: each a slot of one key file.

mod cost;
mod fault;
mod key_file;
mod organisation;
mod passphrase;
mod recovery_code;
mod secret_slot;
#[cfg(test)]
mod tests;

pub use cost::KeyCost;
pub use fault::UnlockFault;
pub use key_file::{KeyFile, SlotKind};
pub use organisation::{OrganisationKey, OrganisationSecret};
pub use recovery_code::{RecoveryCode, RecoveryCodeFault};
pub use secret_slot::StoredSecret;
