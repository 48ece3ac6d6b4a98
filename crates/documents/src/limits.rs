//! Every size that a document or a change may have.

/// One plain change as it travels, in bytes.
pub const CHANGE_BYTES: usize = 256 * 1024;
/// Operations in one change: each letter put in or taken out is one.
pub const CHANGE_OPERATIONS: u64 = 20_000;
/// Operations in one document before this device refuses to add more: it stays quick to open up to here.
pub const DOCUMENT_OPERATIONS: u64 = 50_000;
/// Operations that one envelope may bring, all its changes together. A few bytes can stand for thousands of them, so
/// this, and not the size, bounds what taking an envelope in costs in time and memory.
pub const ENVELOPE_OPERATIONS: u64 = 40_000;
/// Operation number that no foreign change may exceed. Above [`DOCUMENT_OPERATIONS`], because several
/// devices may fill up the same document apart from each other and all of it must still be taken in.
pub const FOREIGN_OPERATIONS: u64 = 4 * DOCUMENT_OPERATIONS;
/// Changes that one change may build directly upon.
pub const CHANGE_DEPENDENCIES: u64 = 256;
/// Other actors that one change may refer to.
pub const CHANGE_ACTORS: u64 = 1024;
/// Splices in one edit.
pub const EDIT_SPLICES: usize = 1000;
/// Words that differ, on both sides together, in a whole-text comparison; above it everything between the common
/// beginning and end is replaced. At most about ten million steps.
pub const COMPARED_WORDS: usize = 6000;
/// Changes that are read to tell who removed what while somebody else was typing; above it nobody is named.
pub const ATTRIBUTED_CHANGES: usize = 256;
