//! Circles that this device was let into by somebody else, and whether their past has come.

use crate::cells::{all, cell, first, run};
use crate::{Reads, StoreFault};
use ids::{CaseId, SpaceId, UtcMillis};
use rusqlite::{Connection, params};

/// A circle that this device was let into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewcomerRow {
    /// Which.
    pub space: SpaceId,
    /// Of which case, if of one.
    pub case: Option<CaseId>,
    /// When.
    pub joined_at: UtcMillis,
}

pub(crate) fn put(connection: &Connection, row: &NewcomerRow) -> Result<(), StoreFault> {
    let case = row.case.map(|case| *case.as_bytes());
    run(connection, include_str!("put.sql"), params![row.space.as_bytes(), case, row.joined_at.0])?;
    Ok(())
}

pub(crate) fn settle(connection: &Connection, space: SpaceId) -> Result<(), StoreFault> {
    run(connection, include_str!("settle.sql"), params![space.as_bytes()])?;
    Ok(())
}

impl Reads {
    /// Circles whose past has not come whole.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unsettled(&self) -> Result<Vec<NewcomerRow>, StoreFault> {
        all(self.connection(), include_str!("list_unsettled.sql"), [], |row| {
            Ok(NewcomerRow {
                space: cell(row, "space")?,
                case: cell(row, "case_id")?,
                joined_at: cell(row, "joined_at_utc_ms")?,
            })
        })
    }

    /// When this device was let into a case; nothing where it founded the case itself.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn joined_at(&self, case: CaseId) -> Result<Option<UtcMillis>, StoreFault> {
        let sql = include_str!("get_joined.sql");
        let found = first(self.connection(), sql, params![case.as_bytes()], |row| {
            cell::<Option<UtcMillis>>(row, "joined_at_utc_ms")
        })?;
        Ok(found.flatten())
    }
}
