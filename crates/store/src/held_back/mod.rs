//! Own membership operations that nobody heard, because this device had been taken out before it said them.

use crate::cells::{all, cell, run};
use crate::{ControlRow, Reads, StoreFault, control};
use ids::{ControlId, SpaceId};
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
    /// Own operations that are kept back in a space, in the order in which they were said.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn held_back(&self, space: SpaceId) -> Result<Vec<ControlId>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), params![space.as_bytes()], |row| cell(row, "id"))
    }
}
