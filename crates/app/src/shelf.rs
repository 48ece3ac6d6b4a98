//! The documents that are open in memory, the most recently used ones only.

use documents::Document;
use ids::{DocumentId, SpaceId};
use std::collections::BTreeMap;
use store::DocumentEntry;

/// Documents kept in memory at once.
const SHELF_DOCUMENTS: usize = 48;

/// A document in memory, equal to what is on disk.
#[derive(Debug)]
pub(crate) struct Shelved {
    pub(crate) document: Document,
    pub(crate) space: SpaceId,
    /// Changes on disk that are not in the snapshot on disk.
    pub(crate) since_snapshot: usize,
    /// What the read model has of it, without the words for searching, once it was written from here.
    pub(crate) entry: Option<DocumentEntry>,
    used: u64,
}

impl Shelved {
    /// A document just loaded or made.
    pub(crate) fn new(document: Document, space: SpaceId, since_snapshot: usize) -> Self {
        Self { document, space, since_snapshot, entry: None, used: 0 }
    }
}

/// The documents in memory.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    /// Boxed, for each keystroke takes one out and puts it back.
    documents: BTreeMap<DocumentId, Box<Shelved>>,
    clock: u64,
}

impl Shelf {
    /// Looks at a document that is here.
    pub(crate) fn get(&mut self, id: DocumentId) -> Option<&Shelved> {
        self.clock = self.clock.wrapping_add(1);
        let clock = self.clock;
        self.documents.get_mut(&id).map(|held| {
            held.used = clock;
            &**held
        })
    }

    /// Takes a document away to change it. It comes back with [`Shelf::put`] once the change is durable; a document
    /// that does not come back is read from disk the next time.
    pub(crate) fn take(&mut self, id: DocumentId) -> Option<Shelved> {
        self.documents.remove(&id).map(|held| *held)
    }

    /// Leaves out every document of these circles.
    pub(crate) fn leave_out(&mut self, spaces: &[SpaceId]) {
        self.documents.retain(|_, held| !spaces.contains(&held.space));
    }

    /// Puts a document here; the one that was not used for longest leaves when there is no room.
    pub(crate) fn put(&mut self, mut held: Shelved) {
        self.clock = self.clock.wrapping_add(1);
        held.used = self.clock;
        self.documents.insert(held.document.id(), Box::new(held));
        if self.documents.len() > SHELF_DOCUMENTS {
            let oldest = self.documents.iter().min_by_key(|(_, held)| held.used).map(|(id, _)| *id);
            if let Some(oldest) = oldest {
                self.documents.remove(&oldest);
            }
        }
    }
}
