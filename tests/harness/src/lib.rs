//! Devices, a hub, the network between them and a clock, in one process and from one seed.
//!
//! The devices are [`app::Device`], the hub is [`hub::Log`]: the real ones, down to the disk. Only the wires between them are
//! made here, because they must be able to delay, drop, repeat and reorder. Start reading at [`World`].

mod backup;
#[cfg(target_os = "linux")]
mod ceiling;
mod chance;
mod disk;
mod drawer;
mod network;
mod notes;
mod people;
mod showing;
mod twist;
mod world;

pub use backup::{Backup, Copied};
#[cfg(target_os = "linux")]
pub use ceiling::Ceiling;
pub use chance::Chance;
pub use disk::{Cells, Reading};
pub use drawer::Drawer;
pub use network::{Network, Weather};
pub use notes::shared_note;
pub use people::{CASES, Joined, PASSPHRASE, example_case};
pub use twist::Twist;
pub use world::{DAY_MS, HUB_ADDRESS, MINUTE_MS, Who, World};
