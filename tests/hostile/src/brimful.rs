//! Envelopes that hold as much as a budget allows, and no trick besides.

use crate::forged_rows::{Row, forge};
use crate::insider::{Insider, NoteOfMine};
use crate::killer_changes::{NOTE, run_of};

/// Most operations of one change.
const CHANGE: u64 = documents::limits::CHANGE_OPERATIONS;

/// A note that grows by whole envelopes.
pub struct Brimful {
    note: NoteOfMine,
    sent: usize,
}

impl Brimful {
    /// A note of the insider's.
    #[must_use]
    pub fn new(insider: &mut Insider) -> Self {
        Self { note: insider.note(), sent: 0 }
    }

    /// The next envelope of it, with so many operations.
    pub fn envelope(&mut self, insider: &mut Insider, operations: u64) -> Vec<u8> {
        let founding: u64 = self.note.changes[self.sent..]
            .iter()
            .map(|bytes| documents::count_operations(bytes).unwrap())
            .sum();
        let mut left = operations - founding;
        while left > 0 {
            let count = left.min(CHANGE);
            self.add(count);
            left -= count;
        }
        let changes = self.note.changes[self.sent..].to_vec();
        self.sent = self.note.changes.len();
        insider.seal_changes(self.note.document.id(), NOTE, changes)
    }

    /// One key set so many times, in a hundred bytes.
    fn add(&mut self, count: u64) {
        let note = &mut self.note;
        let bytes = run_of(forge(note, &[Row::set(None, "x", 2, Vec::new())]), count).bytes();
        let change = documents::guard::guard(&note.document, note.actor, &bytes, &[]).expect("honest");
        note.document = note.document.take_in(&[change]).expect("takes hold");
        note.max_op += count;
        note.changes.push(bytes);
    }
}
