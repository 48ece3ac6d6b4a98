//! Members, hubs and strangers who mean harm, and what they try.
//!
//! Start reading at [`Insider`]: somebody who was let in, with real keys, and who sends whatever they like. [`killers`] is what
//! they send. The claims under `tests` try each through a real hub and a real device, and with the poison already on the disk.

mod brimful;
pub mod canary;
mod envelopes;
#[path = "../../../crates/documents/tests/claims/hostile.rs"]
pub mod forged;
mod forged_rows;
mod forgeries;
mod hub_scripts;
mod insider;
mod killer_changes;
mod killer_payloads;
mod scene;

pub use brimful::Brimful;
pub use envelopes::{any_envelope, padded};
pub use forged_rows::{Row, forge};
pub use forgeries::{Forger, Forgery, Unchecked};
pub use hub_scripts::{Notes, Running, Script, hub_scripts};
pub use insider::{Insider, NoteOfMine, open_store};
pub use scene::{Scene, look_at_everything};

/// What becomes of something hostile on a device that it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Kept aside for good, where the person can see it.
    SetAside,
    /// Kept until something comes that never will; visible too.
    Waits,
    /// Taken in, for it does no harm.
    Harmless,
    /// The hub already says no.
    RefusedByHub,
}

/// One known killer: makes a signed envelope that a member could really send.
#[derive(Clone, Copy)]
pub struct Killer {
    /// What it does.
    pub name: &'static str,
    /// What becomes of it.
    pub ending: Ending,
    /// Makes it.
    pub make: fn(&mut Insider) -> Vec<u8>,
}

impl std::fmt::Debug for Killer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.name)
    }
}

/// Every known killer.
#[must_use]
pub fn killers() -> Vec<Killer> {
    [killer_changes::all(), killer_payloads::all()].concat()
}
