//! Opens SQLite safely: key, pragmas, one writer, read-only readers, migrations, quarantine.
//!
//! Must never know any table. A database is either made by [`Writer::create`] or opened by [`Writer::open`]; opening
//! never makes one, so that a wrong passphrase or a missing disk never leaves an empty database in the old one's place.
//! Saved means saved: write-ahead log with `synchronous = FULL`, so that a commit that returned survives a power cut.
//!
//! Start reading at `writer.rs`, then `opening.rs` (which answer each bad file gives) and `fault.rs`.

mod aside;
mod connection;
mod fault;
mod lock;
mod migration;
mod opening;
mod reader;
#[cfg(test)]
mod tests;
mod writer;

pub use aside::move_aside;
pub use connection::Key;
pub use fault::{LiesIn, SqliteFault};
pub use migration::{Migration, Schema};
pub use reader::Reader;
pub use writer::Writer;
