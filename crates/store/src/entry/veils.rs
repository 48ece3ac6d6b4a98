//! Veils in memory: every command asks for one, and a reader that asks the disk right after a keystroke must fetch and decrypt
//! anew each page that the keystroke wrote.

use super::DocumentVeil;
use crate::Rows;
use ids::DocumentId;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Veils kept at once; then they are read from disk again.
const KEPT: usize = 256;

/// The veils that were asked for since anything that they follow from was written.
#[derive(Default)]
pub(crate) struct Veils(RefCell<BTreeMap<DocumentId, DocumentVeil>>);

impl Veils {
    pub(crate) fn get(&self, document: DocumentId) -> Option<DocumentVeil> {
        self.0.borrow().get(&document).copied()
    }

    pub(crate) fn keep(&self, document: DocumentId, veil: DocumentVeil) {
        let mut kept = self.0.borrow_mut();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(document, veil);
    }

    /// Forgets what these rows may change: a veil follows from the case that a document names and from that case's own document.
    pub(crate) fn forget(&self, rows: &Rows) {
        let mut kept = self.0.borrow_mut();
        let other_case = rows
            .entries
            .iter()
            .any(|entry| kept.get(&entry.document).is_some_and(|veil| veil.case != entry.case));
        if other_case || !rows.forgotten.is_empty() || rows.entries.iter().any(|entry| entry.frame.is_some())
        {
            kept.clear();
        }
    }

    pub(crate) fn forget_all(&self) {
        self.0.borrow_mut().clear();
    }
}
