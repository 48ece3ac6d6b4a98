//! Everything that can be asked. The questions about one thing stand in that thing's folder.

use crate::StoreFault;
use crate::cells::{cell, first};
use rusqlite::Connection;
use sqlite::Reader;

/// Questions to the memory, over a connection that cannot write.
pub struct Reads {
    reader: Reader,
}

/// How much is kept; for tests, logs and the person's own overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Circles of readers.
    pub spaces: u32,
    /// Documents.
    pub documents: u32,
    /// Changes.
    pub changes: u32,
    /// Envelopes.
    pub envelopes: u32,
}

impl Reads {
    pub(crate) fn over(reader: Reader) -> Self {
        Self { reader }
    }

    pub(crate) fn connection(&self) -> &Connection {
        self.reader.connection()
    }

    /// Runs several queries against one and the same moment.
    pub(crate) fn at_one_moment<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        self.reader.at_one_moment(read)
    }

    /// How much is kept.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn counts(&self) -> Result<Counts, StoreFault> {
        let sql = "SELECT (SELECT count(*) FROM space) AS spaces, (SELECT count(*) FROM document) AS documents, \
                   (SELECT count(*) FROM change) + (SELECT count(*) FROM pending) AS changes, \
                   (SELECT count(*) FROM envelope) AS envelopes";
        let counts = first(self.connection(), sql, [], |row| {
            Ok(Counts {
                spaces: cell(row, "spaces")?,
                documents: cell(row, "documents")?,
                changes: cell(row, "changes")?,
                envelopes: cell(row, "envelopes")?,
            })
        })?;
        counts.ok_or(StoreFault::Unreadable("counts"))
    }
}
