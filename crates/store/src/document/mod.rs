//! Documents: a snapshot now and then, the changes after it, and the moment last looked at.

mod reads;

pub use reads::{OwnDelivery, StoredDocument};

use crate::StoreFault;
use crate::cells::{cell, first, heads_bytes, run};
use domain::DocumentKind;
use ids::{DocumentId, EnvelopeId, Heads, SpaceId};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// A document that was made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRow {
    /// Which.
    pub document: DocumentId,
    /// In which space; never changes.
    pub space: SpaceId,
    /// Of which kind; never changes.
    pub kind: DocumentKind,
    /// The whole document with every change that is on disk after this write, when it is time to save it anew. Else
    /// nothing: the snapshot that is there stays, and the changes since are read after it. The one before is kept.
    pub snapshot: Option<Vec<u8>>,
    /// The moment after this write.
    pub heads: Heads,
}

/// The rows of the documents that one write is about: each is looked up once.
#[derive(Default)]
pub(crate) struct Places(BTreeMap<DocumentId, i64>);

impl Places {
    /// Begins a document that is not here yet. Its moment, when it is, is put with its changes.
    pub(crate) fn put(&mut self, connection: &Connection, row: &DocumentRow) -> Result<(), StoreFault> {
        let place = match find(connection, row.document)? {
            Some(place) => place,
            None => {
                let heads = heads_bytes(&row.heads);
                let params = params![row.document.as_bytes(), row.space.as_bytes(), row.kind.code(), heads];
                run(connection, include_str!("put.sql"), params)?;
                connection.last_insert_rowid()
            }
        };
        self.0.insert(row.document, place);
        Ok(())
    }

    /// A document's row.
    pub(crate) fn of(&mut self, connection: &Connection, document: DocumentId) -> Result<i64, StoreFault> {
        if let Some(place) = self.0.get(&document) {
            return Ok(*place);
        }
        let place = place(connection, document)?;
        self.0.insert(document, place);
        Ok(place)
    }
}

pub(crate) fn put_snapshot(connection: &Connection, row: &DocumentRow) -> Result<(), StoreFault> {
    if let Some(snapshot) = &row.snapshot {
        run(connection, include_str!("put_snapshot.sql"), params![row.document.as_bytes(), snapshot])?;
    }
    Ok(())
}

/// An envelope of this device's earlier life brought own words in a document.
pub(crate) fn put_own_envelope(
    connection: &Connection,
    document: DocumentId,
    envelope: EnvelopeId,
) -> Result<(), StoreFault> {
    let params = params![document.as_bytes(), envelope.as_bytes()];
    run(connection, include_str!("put_own_envelope.sql"), params)?;
    Ok(())
}

/// A document's row.
pub(crate) fn place(connection: &Connection, document: DocumentId) -> Result<i64, StoreFault> {
    find(connection, document)?.ok_or(StoreFault::NoDocument(document))
}

fn find(connection: &Connection, document: DocumentId) -> Result<Option<i64>, StoreFault> {
    let sql = include_str!("get_place.sql");
    first(connection, sql, params![document.as_bytes()], |row| cell(row, "document_row"))
}

/// A document's moment. While own changes wait to be sealed, it stands beside the newest of them.
pub(crate) fn moment(connection: &Connection, row: i64) -> Result<Heads, StoreFault> {
    let found = first(connection, include_str!("get_moment.sql"), params![row], |row| cell(row, "heads"))?;
    found.ok_or(StoreFault::Unreadable("moment of a document"))
}

/// A moment that follows from more than an own change: what others wrote was taken in.
pub(crate) fn put_heads(connection: &Connection, place: i64, heads: &Heads) -> Result<(), StoreFault> {
    let params = params![place, heads_bytes(heads)];
    run(connection, include_str!("put_heads.sql"), params)?;
    run(connection, include_str!("put_pending_heads.sql"), params)?;
    Ok(())
}

/// The person has looked at a moment: everything that had arrived by then is read. The newest change to arrive is
/// always a head of the moment it makes, so a moment's last arrival says how far it reaches.
pub(crate) fn see(connection: &Connection, document: DocumentId, heads: &Heads) -> Result<(), StoreFault> {
    let row = place(connection, document)?;
    let mut through = 0;
    for hash in heads.as_slice() {
        let arrival =
            first(connection, include_str!("get_arrival.sql"), params![hash.as_bytes(), row], |found| {
                cell::<i64>(found, "arrival")
            })?;
        through = through.max(arrival.unwrap_or(0));
    }
    if run(connection, include_str!("see.sql"), params![row, through])? > 0 {
        run(connection, include_str!("put_seen.sql"), params![row, heads_bytes(heads)])?;
    }
    Ok(())
}
