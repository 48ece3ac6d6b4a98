//! Claims that need several crates.
