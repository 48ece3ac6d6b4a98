//! Own membership operations that nobody heard, because this device had been taken out before it said them.

use crate::cells::{cell, first, run};
use crate::{ControlRow, Reads, StoreFault, control};
use ids::SpaceId;
use rusqlite::{Connection, params};

/// Keeps an operation back: it is not sent.
pub(crate) fn put(connection: &Connection, row: &ControlRow) -> Result<(), StoreFault> {
    control::mark_sent(connection, row.id)?;
    let params = params![row.id.as_bytes(), row.space.as_bytes(), row.bytes];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

/// Everything that was kept back in a space is to be sent, in the order in which it was said.
pub(crate) fn say(connection: &Connection, space: SpaceId) -> Result<(), StoreFault> {
    run(connection, include_str!("say.sql"), params![space.as_bytes()])?;
    run(connection, include_str!("take_out.sql"), params![space.as_bytes()])?;
    Ok(())
}

impl Reads {
    /// Whether own operations are kept back in a space.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn has_held_back(&self, space: SpaceId) -> Result<bool, StoreFault> {
        let sql = include_str!("has.sql");
        let found = first(self.connection(), sql, params![space.as_bytes()], |row| cell(row, "held"))?;
        Ok(found.unwrap_or(false))
    }
}
