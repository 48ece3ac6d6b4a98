//! Every promise of safety with the test that holds it, and with what would turn that test red.
//!
//! Some tests have a broken variant beside them that runs each time. Where the code has no place for one, the variant is a
//! change of one line, kept here as words: `make teeth` applies each to a copy of the house, runs the test that should find it,
//! and wants to see it fail. `the_record_is_true.rs` holds this record to the code at every `make test`: each test that is
//! named exists, and each line that is to be changed stands where it is said to stand, once.
//!
//! Start reading at [`promises`]. A promise without teeth does not belong here; write the variant first.

mod promises;
mod run;
mod tree;

pub use promises::promises;
pub use run::{Found, bite};
pub use tree::{Tree, keep_only, repository_root};

/// A test by the file that it stands in and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Test {
    /// From the root of the house.
    pub file: &'static str,
    /// Of the function.
    pub name: &'static str,
}

/// What turns a test red.
#[derive(Clone, Copy, Debug)]
pub enum Teeth {
    /// This test breaks something by itself, each time.
    Twin(Test),
    /// This change of the code does.
    Change(Change),
}

/// A change of one place of the code that breaks a promise.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// What is wrong then.
    pub wrong: &'static str,
    /// From the root of the house.
    pub file: &'static str,
    /// What stands there, once.
    pub sound: &'static str,
    /// What would break it.
    pub broken: &'static str,
}

/// A promise, its test, and the test's teeth.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    /// In one sentence.
    pub says: &'static str,
    /// Holds it.
    pub test: Test,
    /// Show that it does.
    pub teeth: Teeth,
}
