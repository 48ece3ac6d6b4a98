//! Questions about documents.

use crate::cells::{all, cell, first};
use crate::{Reads, StoreFault};
use domain::DocumentKind;
use ids::{ChangeHash, DocumentId, Heads, SpaceId};
use protocol::Covered;
use rusqlite::{Connection, params};

/// A document as it lies on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDocument {
    /// In which space.
    pub space: SpaceId,
    /// Of which kind.
    pub kind: DocumentKind,
    /// The moment that snapshot and changes together make.
    pub heads: Heads,
    /// The last whole document that was saved, if one ever was.
    pub snapshot: Option<Vec<u8>>,
    /// Every change after it, in the order in which they came.
    pub changes: Vec<Vec<u8>>,
}

/// How far this device's words in one document have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnDelivery {
    /// Some are in no envelope yet.
    pub unsealed: bool,
    /// The last own envelope with words of this document: who has taken it in has everything that is sealed.
    pub last: Option<Covered>,
    /// The hub has everything; also when there is nothing.
    pub at_hub: bool,
}

impl Reads {
    /// A document from its newest snapshot.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn document(&self, document: DocumentId) -> Result<Option<StoredDocument>, StoreFault> {
        self.at_one_moment(|connection| load(connection, include_str!("get.sql"), document))
    }

    /// A document from the snapshot before the newest, for when the newest cannot be loaded.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn document_from_previous(&self, document: DocumentId) -> Result<Option<StoredDocument>, StoreFault> {
        self.at_one_moment(|connection| load(connection, include_str!("get_previous.sql"), document))
    }

    /// A document's newest moment.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn heads(&self, document: DocumentId) -> Result<Option<Heads>, StoreFault> {
        let sql = include_str!("get_heads.sql");
        first(self.connection(), sql, params![document.as_bytes()], |row| cell(row, "heads"))
    }

    /// Every document, in the order in which they came to this device; for rebuilding the read model.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn all_documents(&self) -> Result<Vec<DocumentId>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), [], |row| cell(row, "document"))
    }

    /// The moment that the person last looked at.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn seen(&self, document: DocumentId) -> Result<Option<Heads>, StoreFault> {
        let sql = include_str!("get_seen.sql");
        first(self.connection(), sql, params![document.as_bytes()], |row| cell(row, "heads"))
    }

    /// Whether a change came after the person last looked; no for one that is not here, or own and not sealed yet.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn is_after_seen(&self, document: DocumentId, change: ChangeHash) -> Result<bool, StoreFault> {
        let params = params![document.as_bytes(), change.as_bytes()];
        let after =
            first(self.connection(), include_str!("is_after_seen.sql"), params, |row| cell(row, "after"))?;
        Ok(after.unwrap_or(false))
    }

    /// How far this device's words in a document have come.
    ///
    /// # Errors
    /// [`StoreFault::NoDocument`], or that the database cannot be read.
    pub fn own_delivery(&self, document: DocumentId) -> Result<OwnDelivery, StoreFault> {
        let sql = include_str!("get_own_delivery.sql");
        let found = first(self.connection(), sql, params![document.as_bytes()], |row| {
            let author: Option<_> = cell(row, "author")?;
            let last = match author {
                None => None,
                Some(author) => Some(Covered {
                    author,
                    incarnation: cell(row, "incarnation")?,
                    sequence: cell(row, "sequence")?,
                }),
            };
            Ok(OwnDelivery { unsealed: cell(row, "unsealed")?, last, at_hub: cell(row, "at_hub")? })
        })?;
        found.ok_or(StoreFault::NoDocument(document))
    }

    /// How many own changes are not at the hub, for each circle that has any.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unsent_of_spaces(&self) -> Result<Vec<(SpaceId, u32)>, StoreFault> {
        let sql = include_str!("list_unsent_of_spaces.sql");
        all(self.connection(), sql, [], |row| Ok((cell(row, "space")?, cell(row, "unsent")?)))
    }
}

fn load(
    connection: &Connection,
    sql: &str,
    document: DocumentId,
) -> Result<Option<StoredDocument>, StoreFault> {
    let found = first(connection, sql, params![document.as_bytes()], |row| {
        let place: (i64, i64) = (cell(row, "document_row")?, cell(row, "through_arrival")?);
        let stored = StoredDocument {
            space: cell(row, "space")?,
            kind: cell(row, "kind")?,
            heads: cell(row, "heads")?,
            snapshot: cell(row, "bytes")?,
            changes: Vec::new(),
        };
        Ok((place, stored))
    })?;
    let Some(((row, through), mut stored)) = found else { return Ok(None) };
    let sql = include_str!("list_changes_after.sql");
    stored.changes = all(connection, sql, params![row, through], |row| cell(row, "bytes"))?;
    Ok(Some(stored))
}
