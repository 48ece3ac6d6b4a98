//! Taking in cases from a file in the example format (`cases-nb.json`): read everything, then write everything.
//!
//! `place.rs` walks the JSON and names the place of every fault, `read.rs` turns it into the values of `file.rs`,
//! `codes.rs` translates the file's vocabulary into ours. Nothing here writes; [`crate::commands`] does, in one
//! transaction per case after the whole file was read.

mod codes;
mod events;
mod file;
mod hours;
mod knowledge;
mod people;
mod place;
mod read;

pub(crate) use file::{
    FileAgreement, FileCase, FileCheckIn, FileEvent, FileEventKind, FileGoal, FileHours, FileMeasure,
    FileOpenness, FilePerson,
};
pub(crate) use knowledge::Learned;
pub(crate) use place::ImportFault;
pub(crate) use read::read_cases;

#[cfg(test)]
mod tests;
