//! What every shell does before it can call the core: it brings the clocks, the chance, the key store and the profile's folder.
//!
//! The core reads no clock, no randomness and no environment. The window, the webshell and the demo all need the same few lines
//! to hand those in; they stand here so that they stand once. This crate must never know what a screen looks like or which
//! commands there are, apart from the four that open and close a profile.

mod chance;
mod clock;
mod key_store;
#[cfg(target_os = "linux")]
mod linux_key_store;
mod profile;

pub use chance::SystemRandom;
pub use clock::{local_time, steady_clock, system_clock};
pub use key_store::system_key_store;
pub use profile::{close, open_with_passphrase, start};
