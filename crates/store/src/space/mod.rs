//! Circles of readers, and how far each was pulled.

use crate::cells::{all, cell, count, first, integer, run};
use crate::{Reads, StoreFault, closed_case, ended_circle};
use domain::SpaceKind;
use ids::{CaseId, HubPosition, SpaceId};
use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::{Batch, Connection, Row, params};

/// A circle of readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpaceRow {
    /// Which.
    pub space: SpaceId,
    /// Which kind; never changes.
    pub kind: SpaceKind,
    /// Of which case; a private circle belongs to none.
    pub case: Option<CaseId>,
}

pub(crate) fn put(connection: &Connection, row: &SpaceRow) -> Result<(), StoreFault> {
    let case = row.case.map(|case| *case.as_bytes());
    run(connection, include_str!("put.sql"), params![row.space.as_bytes(), row.kind.code(), case])?;
    // What ended here and begins anew is not said to have ended.
    ended_circle::take_out(connection, row.space)?;
    row.case.map_or(Ok(()), |case| closed_case::take_out(connection, case))
}

pub(crate) fn put_cursor(
    connection: &Connection,
    space: SpaceId,
    position: HubPosition,
) -> Result<(), StoreFault> {
    let position = integer(position.0, "cursor")?;
    run(connection, include_str!("put_cursor.sql"), params![space.as_bytes(), position])?;
    Ok(())
}

/// Leaves nothing of a circle: neither words nor what could open them.
pub(crate) fn forget(connection: &Connection, space: SpaceId) -> Result<(), StoreFault> {
    let mut statements = Batch::new(connection, include_str!("forget.sql"));
    while let Some(mut statement) = statements.next()? {
        statement.execute(params![space.as_bytes()])?;
    }
    // A deleted row's words stay in the index until its segments are merged.
    run(connection, include_str!("merge_search.sql"), [])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<SpaceRow, StoreFault> {
    Ok(SpaceRow { space: cell(row, "space")?, kind: cell(row, "kind")?, case: cell(row, "case_id")? })
}

impl Reads {
    /// One circle.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn space(&self, space: SpaceId) -> Result<Option<SpaceRow>, StoreFault> {
        first(self.connection(), include_str!("get.sql"), params![space.as_bytes()], read)
    }

    /// Every circle, by id.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn spaces(&self) -> Result<Vec<SpaceRow>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), [], read)
    }

    /// The circles of one case, by id; without a case, those that belong to none.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn spaces_of(&self, case: Option<CaseId>) -> Result<Vec<SpaceRow>, StoreFault> {
        let params = params![case.map(|case| *case.as_bytes())];
        all(self.connection(), include_str!("list_of_case.sql"), params, read)
    }

    /// Up to where a space is on this disk; 0 when it was never pulled.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn cursor(&self, space: SpaceId) -> Result<HubPosition, StoreFault> {
        let sql = include_str!("get_cursor.sql");
        let found = first(self.connection(), sql, params![space.as_bytes()], |row| cell(row, "position"))?;
        Ok(found.unwrap_or_default())
    }

    /// Up to where each space is on this disk, by id, only those after `after`, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn cursors(
        &self,
        after: Option<SpaceId>,
        limit: usize,
    ) -> Result<Vec<(SpaceId, HubPosition)>, StoreFault> {
        let after = after.map_or_else(Vec::new, |space| space.as_bytes().to_vec());
        all(self.connection(), include_str!("list_cursors.sql"), params![after, count(limit)], |row| {
            Ok((cell(row, "space")?, cell(row, "position")?))
        })
    }
}
