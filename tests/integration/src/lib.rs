//! Claims that need several crates: each file under `tests` is one.
