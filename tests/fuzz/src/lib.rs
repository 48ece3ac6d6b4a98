//! Damages valid bytes at random and hands them to every parser of foreign bytes. Nothing may panic, hang or die.
//!
//! Every mutant follows from the name of its target and one seed, so that one command replays it. Start reading at
//! [`Target`]; the targets stand in `records.rs`, `sealed.rs` and `doors.rs`.

mod doors;
mod mutate;
mod records;
mod sealed;

pub use mutate::mutant;

use harness::Chance;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Takes bytes from elsewhere.
pub type Parser = Box<dyn FnMut(&[u8])>;

/// A parser with valid bytes to damage.
pub struct Target {
    /// By this name it is replayed.
    pub name: &'static str,
    /// Valid bytes.
    pub samples: Vec<Vec<u8>>,
    /// Mutants in a brief run: as many as take about a second.
    pub brief: u64,
    /// Parses; what it answers does not matter.
    pub run: Parser,
}

impl Target {
    fn new(name: &'static str, brief: u64, samples: Vec<Vec<u8>>, run: impl FnMut(&[u8]) + 'static) -> Self {
        Self { name, samples, brief, run: Box::new(run) }
    }

    /// Tries the mutant of a seed; `false` when it brought the parser down.
    pub fn survives(&mut self, seed: u64) -> bool {
        let bytes = mutant(&self.samples, &mut Chance::new(seed ^ self.salt()));
        catch_unwind(AssertUnwindSafe(|| (self.run)(&bytes))).is_ok()
    }

    /// The first of so many seeds whose mutant brings the parser down.
    pub fn first_death(&mut self, from: u64, count: u64) -> Option<u64> {
        (from..from + count).find(|seed| !self.survives(*seed))
    }

    /// Targets draw apart from each other.
    fn salt(&self) -> u64 {
        self.name.bytes().fold(0, |salt, byte| salt.rotate_left(7) ^ u64::from(byte))
    }
}

/// How to see a death again.
#[must_use]
pub fn replay(target: &str, seed: u64) -> String {
    format!("cargo run --locked -p felles-fuzz -- one {target} {seed} 1")
}

/// Every parser of foreign bytes.
#[must_use]
pub fn targets() -> Vec<Target> {
    let mut all = records::targets();
    all.extend(sealed::targets());
    all.extend(doors::targets());
    all
}
