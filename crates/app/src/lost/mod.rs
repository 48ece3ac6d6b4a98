//! Lost devices: what lay on one, and shutting it out.
//!
//! Start at `mark.rs`; `facts.rs` says what is known of a device's disk, `report.rs` puts it into words' place.

mod facts;
mod list;
mod mark;
mod report;
mod vacant;
