//! Questions to the change log.

use crate::cells::{all, cell, count};
use crate::{Reads, StoreFault};
use domain::DocumentKind;
use ids::{Actor, ChangeHash, DocumentId, SessionBytes, SpaceId};
use rusqlite::params;

/// Where an own change waits to be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PendingPlace {
    pub(crate) row: i64,
    pub(crate) actor: Actor,
    pub(crate) sequence: i64,
}

/// An own change that waits to be sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsealedChange {
    /// Where it waits.
    pub place: PendingPlace,
    /// Its name.
    pub hash: ChangeHash,
    /// To which document.
    pub document: DocumentId,
    /// Of which kind.
    pub kind: DocumentKind,
    /// The process start that its actor was made from.
    pub session: SessionBytes,
    /// The change itself.
    pub bytes: Vec<u8>,
}

impl Reads {
    /// Spaces with own changes that wait to be sealed.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn spaces_with_unsealed(&self) -> Result<Vec<SpaceId>, StoreFault> {
        all(self.connection(), include_str!("list_spaces_unsealed.sql"), [], |row| cell(row, "space"))
    }

    /// Own changes of a space that wait to be sealed, in the order in which they were made: at most `most`, and no more
    /// than `bytes` together (the first one alone may be larger).
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unsealed(
        &self,
        space: SpaceId,
        most: usize,
        bytes: usize,
    ) -> Result<Vec<UnsealedChange>, StoreFault> {
        let sql = include_str!("list_unsealed.sql");
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query(params![space.as_bytes(), count(most)])?;
        let (mut found, mut size) = (Vec::new(), 0_usize);
        while let Some(row) = rows.next()? {
            let change = UnsealedChange {
                place: PendingPlace {
                    row: cell(row, "document_row")?,
                    actor: cell(row, "actor")?,
                    sequence: cell(row, "sequence")?,
                },
                hash: cell(row, "hash")?,
                document: cell(row, "document")?,
                kind: cell(row, "kind")?,
                session: cell(row, "session")?,
                bytes: cell(row, "bytes")?,
            };
            size = size.saturating_add(change.bytes.len());
            if size > bytes && !found.is_empty() {
                break;
            }
            found.push(change);
        }
        Ok(found)
    }

    /// Every change of a document from the first, in the order in which they came: the way to a document whose
    /// snapshots are both bad.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn changes_of(&self, document: DocumentId) -> Result<Vec<Vec<u8>>, StoreFault> {
        let sql = include_str!("list_of_document.sql");
        all(self.connection(), sql, params![document.as_bytes()], |row| cell(row, "bytes"))
    }
}
