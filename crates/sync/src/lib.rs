//! Decides what to send and fetch next; does nothing itself.
//!
//! Must never know sockets, the clock, the disk or plaintext: time and chance come in as arguments, and
//! what goes out is a [`Wish`] that somebody else carries out. One wish is under way at a time, which keeps
//! the order of things the same on every device and in every simulation.
//!
//! Start reading at [`Brain`].

mod back_off;
mod brain;
mod evidence;
mod wish;

pub use back_off::{BACK_OFF_FIRST_MS, BACK_OFF_LONGEST_MS};
pub use brain::{Brain, POLL_WITH_HINTS_MS, POLL_WITHOUT_HINTS_MS};
pub use evidence::{Reach, beyond};
pub use wish::{Connection, Input, Outcome, Wish};
