//! Membership operations and the content keys that they opened.

use crate::cells::{all, cell, count, run};
use crate::{Reads, StoreFault};
use ids::{ControlId, SpaceId};
use rusqlite::{Connection, Row, params};

/// A membership operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlRow {
    /// Its name.
    pub id: ControlId,
    /// Which space's log.
    pub space: SpaceId,
    /// The signed operation.
    pub bytes: Vec<u8>,
    /// Mine, and the hub has not said that it has it.
    pub mine_unsent: bool,
}

/// A content key.
#[derive(Clone, PartialEq, Eq)]
pub struct EpochKeyRow {
    /// Of which space.
    pub space: SpaceId,
    /// The operation that opened the epoch.
    pub epoch: ControlId,
    /// The key.
    pub key: [u8; 32],
}

impl std::fmt::Debug for EpochKeyRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "EpochKeyRow({}, {}, …)", self.space, self.epoch)
    }
}

pub(crate) fn put(connection: &Connection, row: &ControlRow) -> Result<(), StoreFault> {
    let state = if row.mine_unsent { 2 } else { 0 };
    let params = params![row.id.as_bytes(), row.space.as_bytes(), state, row.bytes];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

pub(crate) fn mark_sent(connection: &Connection, id: ControlId) -> Result<(), StoreFault> {
    run(connection, include_str!("mark_sent.sql"), params![id.as_bytes()])?;
    Ok(())
}

pub(crate) fn put_key(connection: &Connection, row: &EpochKeyRow) -> Result<(), StoreFault> {
    let params = params![row.space.as_bytes(), row.epoch.as_bytes(), row.key];
    run(connection, include_str!("put_key.sql"), params)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ControlRow, StoreFault> {
    Ok(ControlRow {
        id: cell(row, "id")?,
        space: cell(row, "space")?,
        bytes: cell(row, "bytes")?,
        mine_unsent: cell(row, "mine_unsent")?,
    })
}

impl Reads {
    /// A space's membership operations, in the order in which they came.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn controls(&self, space: SpaceId) -> Result<Vec<ControlRow>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), params![space.as_bytes()], read)
    }

    /// Own operations that the hub does not have, oldest first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unsent_controls(&self, limit: usize) -> Result<Vec<ControlRow>, StoreFault> {
        all(self.connection(), include_str!("list_unsent.sql"), params![count(limit)], read)
    }

    /// A space's content keys.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn epoch_keys(&self, space: SpaceId) -> Result<Vec<EpochKeyRow>, StoreFault> {
        all(self.connection(), include_str!("list_keys.sql"), params![space.as_bytes()], |row| {
            Ok(EpochKeyRow { space: cell(row, "space")?, epoch: cell(row, "epoch")?, key: cell(row, "key")? })
        })
    }
}
