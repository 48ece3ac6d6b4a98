//! What the store can answer instead of doing what was asked.

use ids::DocumentId;
use sqlite::SqliteFault;
use thiserror::Error;

/// Why the store did not read or write. After a fault of a write nothing of it was written.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum StoreFault {
    /// From the database.
    #[error(transparent)]
    Sqlite(#[from] SqliteFault),
    /// A row holds something that this version cannot read; `0` names the column.
    #[error("a stored value of {0} cannot be read")]
    Unreadable(&'static str),
    /// A change, entry or mark for a document that was never written.
    #[error("no document {0}")]
    NoDocument(DocumentId),
    /// A number too large to keep.
    #[error("a number for {0} is too large to keep")]
    TooLarge(&'static str),
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error.into())
    }
}
