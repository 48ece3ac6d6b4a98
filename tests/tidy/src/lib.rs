//! Rules of the house that run.
//!
//! Each rule is a pure function from what was read (files, cargo's metadata) to sentences about what breaks it; beside each stands a
//! broken example that turns it red. `tests/the_house_is_tidy.rs` puts the whole repository before every rule.

mod metadata;
pub mod rules;
mod source;

pub use metadata::{Dependency, Metadata, Package};
pub use source::{Source, read_sources, repository_root};
