//! What can go wrong with the hub's own data.

use ids::PersonId;
use thiserror::Error;

/// Why the log could not be opened, or could not do what was asked.
#[derive(Debug, Error)]
pub enum LogFault {
    /// The database cannot be read or written: full disk, missing folder, no permission, damage.
    #[error("the hub's database cannot be used: {0}")]
    Database(#[from] rusqlite::Error),
    /// Another process has the database open.
    #[error("the hub's database is in use by another process")]
    InUse,
    /// The file was written by a newer hub.
    #[error("the hub's database has version {found}, this program knows versions up to {known}")]
    Newer {
        /// What the file says.
        found: i64,
        /// What this program knows.
        known: i64,
    },
    /// Somebody who is not on the operator's list wants to begin here; told once for each person.
    #[error("person {person} is not among `founders` and takes part in nothing here: not let in")]
    NotAdmitted {
        /// Who, by the key that stands for them.
        person: PersonId,
    },
    /// What lies in the database is not what was put there.
    #[error("the hub's database is damaged in table {table}")]
    Damaged {
        /// Where.
        table: &'static str,
    },
}
